using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>What holds of the layers of every document, whatever its text.</summary>
static class LayerInvariants
{
    /// <summary>The first invariant that a fully annotated document breaks, in words; null if it breaks none.</summary>
    public static string? Broken(Document document) =>
        !TokensAreInOrder(document) ? "tokens overlap or lose a letter"
        : !SentencesCoverTokens(document) ? "a token stands in no sentence or in two"
        : !EveryTokenIsTagged(document) ? "a word without a tag or lemma"
        : !SentencesAreTrees(document) ? "the heads of a sentence make no tree"
        : !NamesAreInOrder(document) ? "names overlap or leave the sentence"
        : !TimesAreReadable(document) ? "a time that is no EDTF"
        : !MentionsAreInRange(document) ? "a mention or chain out of range"
        : null;

    static bool TokensAreInOrder(Document document)
    {
        TokenLayer tokens = document.Tokens;
        int position = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.Starts[i] < position || tokens.Ends[i] <= tokens.Starts[i] || HasLetter(document.Text.AsSpan(position, tokens.Starts[i] - position))) return false;
            position = tokens.Ends[i];
        }

        return !HasLetter(document.Text.AsSpan(position));
    }

    static bool HasLetter(ReadOnlySpan<char> text) => text.ContainsAnyInRange('a', 'z');

    static bool SentencesCoverTokens(Document document)
    {
        int next = 0;
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (sentence.First != next || sentence.Length < 1) return false;
            next = sentence.End;
        }

        return next == document.Tokens.Count;
    }

    static bool EveryTokenIsTagged(Document document) =>
        document.Tags.Upos.Length == document.Tokens.Count
        && document.Tags.Xpos.All(tag => !string.IsNullOrEmpty(tag))
        && document.Tags.Lemmas.All(lemma => !string.IsNullOrEmpty(lemma));

    static bool SentencesAreTrees(Document document)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            ReadOnlySpan<int> heads = document.Parses.Heads.AsSpan(sentence.First, sentence.Length);
            if (!heads.ContainsAnyExcept(ParseLayer.Unparsed)) continue;
            if (heads.Count(ParseLayer.Root) != 1) return false;
            for (int i = 0; i < heads.Length; i++)
            {
                int token = sentence.First + i, steps = 0;
                while (token != ParseLayer.Root && steps++ <= heads.Length)
                {
                    token = document.Parses.Heads[token];
                    if (token != ParseLayer.Root && (token < sentence.First || token >= sentence.End)) return false;
                }

                if (token != ParseLayer.Root) return false;
            }
        }

        return true;
    }

    static bool NamesAreInOrder(Document document)
    {
        int position = 0;
        foreach (Name name in document.Names.Names)
        {
            if (name.First < position || name.End <= name.First || name.End > document.Tokens.Count) return false;
            position = name.End;
        }

        return document.Links.Links.All(link => link.Name >= 0 && link.Name < document.Names.Names.Length);
    }

    static bool TimesAreReadable(Document document) => document.Times.Expressions.All(time => time.Value is null || Edtf.TryParse(time.Value, out _));

    static bool MentionsAreInRange(Document document) => document.Coreference.Mentions.All(mention =>
        mention.First >= 0 && mention.First < mention.End && mention.End <= document.Tokens.Count
        && mention.Head >= mention.First && mention.Head < mention.End
        && mention.Chains.All(chain => chain >= 0 && chain < document.Coreference.ChainCount));
}

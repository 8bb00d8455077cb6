using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads who follows whom in an office: what is told of one of them tells what the other was or will be.</summary>
sealed class HandoverReader(Document document, TitleReader titles, Link?[] links)
{
    /// <summary>How many words may stand between the verb and a name: "succeeded the late", "replacing the outgoing".</summary>
    const int Reach = 4;

    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeNames _names = titles.Names;

    public IReadOnlyList<Handover> Read()
    {
        List<Handover> found = [];
        if (!document.Has(LayerKind.Tags)) return found;
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int token = sentence.First; token < sentence.End; token++)
                if (Find(token, sentence) is { } handover && links[handover.Successor]?.EntityId != links[handover.Predecessor]?.EntityId) found.Add(handover);
        return found;
    }

    Handover? Find(int token, Sentence sentence)
    {
        string lemma = document.Tags.Lemmas[token];
        if (_words.Succeeding.Contains(lemma) && document.Tags.Upos[token] == Upos.Verb)
        {
            if (IsPassive(token, sentence)) return PersonBefore(token, sentence) is >= 0 and int left && Agent(token, sentence) is >= 0 and int next ? new Handover(next, left, token, IsAhead(token, sentence)) : null;
            return Active(token, token + 1, sentence);
        }

        ReadOnlySpan<char> second = token + 1 < sentence.End ? document.Form(token + 1) : "";
        ReadOnlySpan<char> third = token + 2 < sentence.End ? document.Form(token + 2) : "";
        if (lemma == "take" && second is "over" && third is "from") return Active(token, token + 3, sentence);
        if (lemma == "in" && second is "place" && third is "of") return Active(token, token + 3, sentence);
        return document.Form(token) is "after" or "when" ? AfterLeaving(token, sentence) : null;
    }

    /// <summary>"A replaces B", "in place of B".</summary>
    Handover? Active(int verb, int from, Sentence sentence) =>
        PersonBehind(from, sentence) is >= 0 and int left && PersonBefore(verb, sentence) is >= 0 and int next ? new Handover(next, left, verb, IsAhead(verb, sentence)) : null;

    /// <summary>"A was sworn in as president after B stepped down".</summary>
    Handover? AfterLeaving(int token, Sentence sentence)
    {
        if (PersonBehind(token + 1, sentence) is not (>= 0 and int left)) return null;
        int verb = document.Names.Names[left].End;
        while (verb < sentence.End && document.Tags.Upos[verb] is Upos.Aux or Upos.Adv) verb++;
        if (verb >= sentence.End || !_words.Leaving.Contains(document.Tags.Lemmas[verb]) || document.Tags.Lemmas[verb] == "step" && !(verb + 1 < sentence.End && document.Form(verb + 1) is "down" or "aside")) return null;
        return Appointed(token, sentence) is >= 0 and int next ? new Handover(next, left, token, Ahead: false) : null;
    }

    /// <summary>The person of the sentence who is told to come into an office before a token; -1 for none.</summary>
    int Appointed(int token, Sentence sentence)
    {
        bool appointing = false;
        for (int before = token - 1; before >= sentence.First; before--)
            if (document.Tags.Upos[before] == Upos.Verb && _words.Appointing.Contains(document.Tags.Lemmas[before])) appointing = true;
        return appointing ? PersonBefore(token, sentence) : -1;
    }

    /// <summary>The person right behind a token, whom no title goes before that is another's; -1 for none.</summary>
    int PersonBehind(int from, Sentence sentence)
    {
        for (int token = from; token < sentence.End && token - from < Reach; token++)
        {
            if (_names.IsPersonAt(token)) return _names.NameAt(token);
            if (document.Tags.Upos[token] is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn)) return -1;
        }

        return -1;
    }

    int Agent(int verb, Sentence sentence)
    {
        for (int token = verb + 1; token < sentence.End; token++)
        {
            if (document.Form(token) is "by") return PersonBehind(token + 1, sentence);
            if (_names.IsPersonAt(token) || document.Tags.Upos[token] is Upos.Verb or Upos.Punct) return -1;
        }

        return -1;
    }

    /// <summary>The last person named before a token in its sentence, or whom "he" or "she" there means; -1 for none and for who only acts: "chosen by A".</summary>
    int PersonBefore(int verb, Sentence sentence)
    {
        for (int token = verb - 1; token >= sentence.First; token--)
        {
            if (document.Form(token) is "he" or "He" or "she" or "She") return Meant(token) is >= 0 and int meant ? meant : FirstBefore(sentence);
            if (document.Form(token) is "they" or "They" or "it" or "It") return -1;
            if (!_names.IsPersonAt(token)) continue;
            int name = _names.NameAt(token);
            int first = titles.Before(name) is { } phrase ? phrase.First : document.Names.Names[name].First;
            return first > sentence.First && document.Form(first - 1) is "by" or "with" or "to" or "under" ? -1 : name;
        }

        return -1;
    }

    /// <summary>Whom the sentence before opens with, where nothing else is known of a pronoun; -1 for none.</summary>
    int FirstBefore(Sentence sentence)
    {
        if (sentence.First == 0) return -1;
        Sentence before = document.Sentences.Sentences[document.Sentences.IndexOf(sentence.First - 1)];
        for (int token = before.First; token < before.End; token++)
            if (_names.IsPersonAt(token)) return _names.NameAt(token);
        return -1;
    }

    /// <summary>The name of whom a pronoun means; -1 for none.</summary>
    int Meant(int pronoun)
    {
        if (!document.Has(LayerKind.Coreference)) return -1;
        if (document.Coreference.Mentions.FirstOrDefault(mention => mention.Head == pronoun && mention.Kind == MentionKind.Pronoun) is not { Chains: [var chain] }) return -1;
        Mention? named = document.Coreference.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Name && mention.Chains is [var other] && other == chain && _names.IsPersonAt(mention.Head));
        return named is null ? -1 : _names.NameAt(named.Head);
    }

    bool IsPassive(int verb, Sentence sentence) => document.Tags.Xpos[verb] == "VBN" && Auxiliaries(verb, sentence).Any(lemma => lemma == "be");

    /// <summary>"Will replace", "is to be succeeded", and not "replaced".</summary>
    bool IsAhead(int verb, Sentence sentence) => Auxiliaries(verb, sentence).Any(lemma => lemma is "will" or "would" or "shall" or "may" or "could" or "might" or "to");

    IEnumerable<string> Auxiliaries(int verb, Sentence sentence)
    {
        for (int token = verb - 1; token >= sentence.First && document.Tags.Upos[token] is Upos.Aux or Upos.Adv or Upos.Part; token--) yield return document.Tags.Lemmas[token];
    }
}

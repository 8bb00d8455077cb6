using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads where the whole article is set: its dateline, the line of its venue, the gathering that it tells of.</summary>
public sealed class SettingReader(DependencyTree tree, NameIndex names, PlaceNames placeNames)
{
    /// <summary>Where the gathering is that the article tells of: "the summit in Oslo", or the place of its dateline; null without a gathering.</summary>
    public EventPlace? Gathering()
    {
        bool told = false;
        for (int token = 0; token < tree.Heads.Length; token++)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || !PlaceNames.Gatherings.Contains(tree.Lemma(token)) || IsForThePress(token)) continue;
            told = true;
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "in" && placeNames.Lies(child) is { CountryIso3: not null } place) return place;
            // "the summit opened in Oslo"
            if (tree.Relations[token] is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            for (int child = tree.FirstChild(tree.Heads[token]); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "in" && placeNames.Lies(child) is { CountryIso3: not null } scene) return scene;
        }

        return told ? Dateline() : null;
    }

    /// <summary>"Munich, Germany" in a line of its own above the text, as transcripts have it; null without one.</summary>
    public EventPlace? Venue()
    {
        const int longest = 6, lines = 8;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        for (int i = 0; i < Math.Min(lines, sentences.Length); i++)
        {
            Sentence line = sentences[i];
            // the first line is a title, if no hour stands below it
            if (i == 0 && !IsBeforeTime(i) || line.Length > longest || !IsShort(i - 1, line.Block) || !IsShort(i + 1, line.Block)) continue;
            if (!IsPlace(line.First) || placeNames.Of(line.First) is not { CountryIso3: not null } place || !place.IsCity && !IsBeforeTime(i)) continue;
            bool alone = true;
            for (int token = line.First; token < line.End; token++)
                alone &= names.NameAt(token) >= 0 ? IsPlace(token) : tree.Document.Form(token) is "," or "." or "DC" or "D.C" or "D.C.";
            if (alone) return place;
        }

        return null;
    }

    /// <summary>A place, or the seat of a government that stands for it: "Oval Office".</summary>
    bool IsPlace(int token) => names.Is(token, NameType.Place) || names.EntityAt(token)?.StartsWith("country:", StringComparison.Ordinal) == true;

    /// <summary>Is a sentence of another block, or but a line of this one, such as the name of a house?</summary>
    bool IsShort(int index, int block) => index < 0 || index >= tree.Document.Sentences.Sentences.Length || tree.Document.Sentences.Sentences[index] is var line && (line.Block != block || line.Length <= 6 && tree.Upos[line.End - 1] != Upos.Punct);

    /// <summary>"East Hall" above "9:30 A.M.".</summary>
    bool IsBeforeTime(int index) => index + 1 < tree.Document.Sentences.Sentences.Length && tree.Document.Form(tree.Document.Sentences.Sentences[index + 1].First) is var form && form.Length > 0 && char.IsDigit(form[0]) && form.Contains(':');

    /// <summary>The place before the first words of the text; null without one.</summary>
    public EventPlace? Dateline()
    {
        if (tree.Document.Blocks.Dateline is not { } dateline) return null;
        for (int token = 0; token < tree.Heads.Length && tree.Document.Tokens.Starts[token] < dateline.End; token++)
            if (names.Is(token, NameType.Place) && dateline.Contains(tree.Document.Tokens.Starts[token]) && placeNames.Of(token) is { CountryIso3: not null } place) return place;
        return null;
    }

    /// <summary>"told a news conference in Oslo".</summary>
    bool IsForThePress(int gathering)
    {
        for (int child = tree.FirstChild(gathering); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "news" or "press") return true;
        return false;
    }
}

using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Finds the titles that describe a person whom the document names elsewhere: "the Russian leader", "the two presidents".</summary>
sealed class DescribedOffices(Document document, TitleReader titles)
{
    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeNames _names = titles.Names;

    /// <summary>"The Russian leader" of a named person, "the presidents" of two: the title is his, the owner may be the gazetteers'; with the first token of the description.</summary>
    public IEnumerable<(int First, OfficePhrase Phrase, int Name)> Read()
    {
        Dictionary<int, int> names = [];
        HashSet<int> speaking = [];
        foreach (Mention mention in document.Coreference.Mentions)
            if (mention is { Kind: MentionKind.Name, Chains: [var chain] } && _names.IsPersonAt(mention.Head) && _names.NameAt(mention.Head) is var named)
            {
                names.TryAdd(chain, named);
                if (IsLabel(named)) speaking.Add(chain);
            }

        // "MR. WEBER: The President …": who takes his turn in a transcript tells of another
        foreach (int chain in speaking) names.Remove(chain);
        foreach (Mention mention in document.Coreference.Mentions)
        {
            if (mention.Kind != MentionKind.Description) continue;
            int at = Ordered.IndexAtLeast(titles.Phrases, mention.Head + 1, static phrase => phrase.Title.End);
            if (at == titles.Phrases.Count || titles.Phrases[at] is var phrase && (phrase.Title.First > mention.Head || _words.NoOfficeLevels.Contains(phrase.Title.Level) || IsHeldThing(phrase))) continue;
            foreach (int chain in mention.Chains)
                if (names.TryGetValue(chain, out int name)) yield return (mention.First, phrase, name);
        }
    }

    /// <summary>"A's country has the chair": what is held is no person.</summary>
    bool IsHeldThing(OfficePhrase phrase)
    {
        int verb = phrase.First - 1;
        if (verb > 0 && document.Form(verb) is "the") verb--;
        return verb >= 0 && document.Form(verb) is "has" or "holds" or "had" or "held" or "takes" or "took" or "assumes" or "assumed";
    }

    /// <summary>A name in capitals before a colon.</summary>
    bool IsLabel(int name)
    {
        Name label = document.Names.Names[name];
        return label.End < document.Tokens.Count && document.Form(label.End) is ":" && !document.Words(label.First, label.End).Any(char.IsLower);
    }
}

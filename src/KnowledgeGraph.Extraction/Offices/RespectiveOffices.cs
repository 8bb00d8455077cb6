using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads one title in the plural that stands for as many offices as it has owners, each of another person.</summary>
sealed class RespectiveOffices(Document document, OfficeNames names)
{
    /// <summary>
    /// "The presidents of Norland and Outland, A and B", "the Norwegian and Danish prime ministers, A and B": each of as many people as owners holds the
    /// office of his own. Null where it is no such list.
    /// </summary>
    public IReadOnlyList<(string Owner, int Name)>? Read(OfficePhrase phrase, int limit)
    {
        bool behind = phrase.Title.End < limit && document.Form(phrase.Title.End) is "of";
        int at = behind ? phrase.Title.End + 1 : phrase.First, people = phrase.Title.End + 1;
        // "Norwegian and [Danish prime ministers]"
        while (!behind && at > 1 && (document.Form(at - 1) is "and" or "," || names.Owner(at - 1) is not null)) at--;
        List<string> owners = [];
        for (int end = behind ? limit : phrase.Title.First; at < end && !names.IsPersonAt(at); at++)
        {
            if (names.NameAt(at) < 0)
            {
                if (behind && document.Form(at) is not ("and" or "the") && !IsBreak(at)) return null;
                continue;
            }

            if (names.Owner(at) is { } owner) owners.Add(owner);
            at = document.Names.Names[names.NameAt(at)].End - 1;
            if (behind) people = at + 2;
        }

        List<int> holders = [];
        for (int next = people; next < limit && names.IsPersonAt(next);)
        {
            holders.Add(names.NameAt(next));
            next = document.Names.Names[holders[^1]].End;
            while (next < limit && document.Form(next) is "," or "and") next++;
        }

        if (owners.Count < 2 || holders.Count != owners.Count || !IsBreak(people - 1)) return null;
        return [.. owners.Zip(holders)];
    }

    bool IsBreak(int token) => document.Form(token) is "," or "–" or "—" or "(" or ":";
}

using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "A and B's meeting in Oslo lasted an hour": what two do together is theirs, where the parser has A beside the meeting and B alone as its owner.
/// Not so "A and B's prime minister": those are A and another.
/// </summary>
static class JointOwnersRepair
{
    static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "meeting", "meetings", "talks", "summit", "discussion", "discussions", "negotiations", "consultations", "call", "conversation", "dialogue", "handshake",
        "request", "requests", "bid", "bids", "application", "applications", "accession", "membership",
    };

    /// <param name="document">With names.</param>
    /// <param name="names">In text order.</param>
    /// <param name="nameHeads">The head of each.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int second = 1; second < names.Length; second++)
        {
            int owner = nameHeads[second], first = nameHeads[second - 1], mark = names[second].End, deed = mark + 1;
            if (owner < 0 || first < 0 || names[second].Type != names[second - 1].Type || names[second].First != names[second - 1].End + 1 || document.Form(names[second].First - 1) is not "and") continue;
            if (deed >= document.Tokens.Count || document.Form(mark) is not ("'s" or "’s")) continue;
            // "their first meeting"
            while (deed < document.Tokens.Count - 1 && document.Tags.Upos[deed] is Upos.Adj) deed++;
            if (!Shared.Contains(document.Form(deed).ToString().ToLowerInvariant()) || relations[first] == Relation.NmodPoss) continue;
            bool beside = heads[deed] == first && relations[deed] == Relation.Conj, apart = heads[deed] == heads[first];
            if (!beside && !apart) continue;
            if (beside) (heads[deed], relations[deed]) = (heads[first], relations[first]);
            for (int token = names[second - 1].First - 1; token >= 0 && heads[token] == first; token--)
                if (relations[token] == Relation.Case) heads[token] = deed;
            (heads[first], relations[first]) = (deed, Relation.NmodPoss);
            (heads[owner], relations[owner]) = (first, Relation.Conj);
        }
    }
}

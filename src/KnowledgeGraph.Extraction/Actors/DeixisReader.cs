using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads those who speak and those who are spoken to: "we", "you", "Mr. President".</summary>
sealed class DeixisReader(DependencyTree tree, OfficePhrase offices, ActorReader reader)
{
    /// <summary>False for a word that is neither of the first nor of the second person, and where nobody is addressed.</summary>
    public bool Read(int token, List<ActorReference> actors)
    {
        if (tree.Upos[token] == Upos.Pron && tree.Lemma(token) is "we" or "i" or "our" or "my" or "us")
        {
            // "we, the foreign ministers of A and B"
            if (tree.Child(token, Relation.Appos) is >= 0 and int apposition && reader.ReadAlone(apposition) is { Count: > 0 } named)
            {
                foreach (ActorReference one in named) actors.AddOnce(one.Id, one.First, one.End, one.Head);
                return true;
            }

            // "A and I agreed in our talks with B": those of both
            if (Together(token) is >= 0 and int together)
            {
                foreach (int one in reader.Conjuncts(together)) reader.ReadOne(one, actors, 1);
                return true;
            }

            foreach (ActorReference voice in reader.Voice(token))
                if (!actors.Exists(actor => actor.Id == voice.Id)) actors.Add(voice with { Head = token, First = token, End = token + 1 });
            return true;
        }

        // "many of you" are a crowd
        if (tree.Lemma(token) == "you" && tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of") return true;
        if (tree.Upos[token] == Upos.Pron && tree.Lemma(token) is "you" or "your" && reader.Addressee(token) is { } addressee)
        {
            actors.Add(addressee);
            return true;
        }

        // "Mr. President and I"
        if (offices.IsAddress(token) && reader.Addressee(token) is { } called)
        {
            actors.Add(called);
            return true;
        }

        return false;
    }

    /// <summary>The subject of the clause of "our", where it is the speaker and somebody else: "A and I"; −1 for none.</summary>
    int Together(int our)
    {
        if (tree.Relations[our] != Relation.NmodPoss) return -1;
        for (int up = tree.Heads[our]; up >= 0; up = tree.Heads[up])
            if (tree.Child(up, Relation.Nsubj) is >= 0 and int subject) return reader.Conjuncts(subject) is { Count: > 1 } several && several.Exists(one => tree.Upos[one] == Upos.Pron && tree.Lemma(one) == "i") ? subject : -1;
        return -1;
    }
}

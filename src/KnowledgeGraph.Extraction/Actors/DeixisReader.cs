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
}

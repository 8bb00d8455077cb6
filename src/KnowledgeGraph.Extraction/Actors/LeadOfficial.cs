using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>"A top Norwegian official is in Lisbon for talks. Deputy Minister A arrived on Monday": who it is that the opening of a story has not named yet.</summary>
sealed class LeadOfficial(DependencyTree tree, NameIndex names, Representation representation)
{
    /// <summary>The name is given in one of so many sentences behind.</summary>
    const int Reach = 2;

    /// <summary>The person of the body who is the first to be told of next, and was not named before; null where another is, or none.</summary>
    public string? Find(int official, string bodyId)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int told = tree.Document.Sentences.IndexOf(official);
        int opening = Array.FindIndex(sentences, sentence => tree.Document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Body);
        if (opening < 0 || told < opening || told > opening + 1 || tree.Child(official, Relation.Det) is not (>= 0 and int article) || tree.Lemma(article) != "a") return null;
        for (int token = sentences[told].End; token < sentences[Math.Min(sentences.Length - 1, told + Reach)].End; token++)
        {
            if (tree.Relations[token] is not (Relation.Nsubj or Relation.NsubjPass) || tree.Heads[token] == ParseLayer.Unparsed || !names.Is(token, NameType.Person) || names.EntityAt(token) is not { } person) continue;
            return representation.BodyOf(person) == bodyId && !names.IsNamedBefore(person, official) ? person : null;
        }

        return null;
    }
}

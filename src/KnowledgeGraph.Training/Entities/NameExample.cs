using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>One sentence to learn from: the features of its document, and where it stands in it.</summary>
sealed record NameExample(NameFeatures Features, int First, byte[] Labels, NameDomain Domain)
{
    public int Length => Labels.Length;

    /// <summary>The sentences of labelled documents, without empty and very long ones.</summary>
    public static List<NameExample> Of(IEnumerable<LabelledDocument> documents, NameFeatureReader reader)
    {
        List<NameExample> examples = [];
        foreach (LabelledDocument labelled in documents)
        {
            NameFeatures features = new();
            reader.Read(labelled.Document, features, WordEvidence.None);
            foreach (Core.Text.Sentence sentence in labelled.Document.Sentences.Sentences)
                if (sentence.Length is > 0 and <= 160)
                    examples.Add(new NameExample(features, sentence.First, labelled.Labels[sentence.First..sentence.End], labelled.Domain));
        }

        return examples;
    }

    /// <summary>The bit that tells the network whose conventions to follow.</summary>
    public WordEvidence Conventions => Domain switch
    {
        NameDomain.Groningen => WordEvidence.Groningen,
        _ => WordEvidence.Universal,
    };
}

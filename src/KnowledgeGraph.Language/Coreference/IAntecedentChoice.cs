namespace KnowledgeGraph.Language.Coreference;

/// <summary>Chooses the antecedent of a pronoun: the trained ranker, or in training the treebank.</summary>
interface IAntecedentChoice
{
    /// <returns>One of the candidates, or null for none.</returns>
    Phrase? Choose(Phrase pronoun, PronounKind kind, List<Phrase> candidates, PronounFeatures features);
}

using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Treebanks;

/// <summary>The features of Universal Dependencies that <see cref="Morphology"/> knows.</summary>
public static class FeatureNames
{
    static readonly Dictionary<string, Morphology> Flags = new(StringComparer.Ordinal)
    {
        ["Number=Sing"] = Morphology.Singular,
        ["Number=Plur"] = Morphology.Plural,
        ["Number=Ptan"] = Morphology.Plural,
        ["Person=1"] = Morphology.First,
        ["Person=2"] = Morphology.Second,
        ["Person=3"] = Morphology.Third,
        ["Tense=Past"] = Morphology.Past,
        ["Tense=Pres"] = Morphology.Present,
        ["VerbForm=Fin"] = Morphology.Finite,
        ["VerbForm=Inf"] = Morphology.Infinitive,
        ["VerbForm=Part"] = Morphology.Participle,
        ["VerbForm=Ger"] = Morphology.Gerund,
        ["Mood=Imp"] = Morphology.Imperative,
        ["Voice=Pass"] = Morphology.Passive,
        ["Gender=Masc"] = Morphology.Masculine,
        ["Gender=Fem"] = Morphology.Feminine,
        ["Gender=Neut"] = Morphology.Neuter,
        ["Poss=Yes"] = Morphology.Possessive,
        ["Reflex=Yes"] = Morphology.Reflexive,
        ["PronType=Rel"] = Morphology.Relative,
        ["PronType=Int"] = Morphology.Interrogative,
        ["PronType=Dem"] = Morphology.Demonstrative,
        ["Definite=Def"] = Morphology.Definite,
        ["Definite=Ind"] = Morphology.Indefinite,
        ["Degree=Cmp"] = Morphology.Comparative,
        ["Degree=Sup"] = Morphology.Superlative,
        ["Polarity=Neg"] = Morphology.Negative,
        ["PronType=Neg"] = Morphology.Negative,
    };

    /// <summary>The flags of a FEATS column (<c>Number=Sing|Person=3</c>); features that have no flag are left out.</summary>
    public static Morphology Parse(string features)
    {
        Morphology flags = Morphology.None;
        foreach (string feature in features.Split('|'))
            if (Flags.TryGetValue(feature, out Morphology flag)) flags |= flag;
        return flags;
    }
}

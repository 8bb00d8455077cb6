using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Which nouns tell of courtesies, and whose the deed is that a noun names: the word lists of <c>stances.yaml</c>. Lemmas in lower case.</summary>
public sealed class StanceWords(WordLists lists)
{
    /// <summary>Who welcomes a visit or a meeting takes no stand towards those who meet.</summary>
    public IReadOnlySet<string> Courtesies { get; } = lists.Words("@courtesies");

    /// <summary>What is asked for for somebody's sake, also beside what is asked of another: "a withdrawal and the creation of a state".</summary>
    public IReadOnlySet<string> Founding { get; } = lists.Words("@founding-nouns");

    /// <summary>What is done, in the infinitive or as a participle, by who is behind talks or efforts.</summary>
    public IReadOnlySet<string> Hosting { get; } = lists.Words("@hosting-verbs");

    /// <summary>Who puts forward a plan is answered when the plan is.</summary>
    public IReadOnlySet<string> Presenting { get; } = lists.Words("@presenting-verbs");

    /// <summary>What follows is what the sentence tells of: "A said that B had left".</summary>
    public IReadOnlySet<string> Saying { get; } = lists.Words("@saying-verbs");

    /// <summary>Who answers the deed of another: it is not the deed that the next answers.</summary>
    public IReadOnlySet<string> Reacting { get; } = lists.Words("@reacting-verbs");

    /// <summary>What befalls somebody is no deed of his.</summary>
    public IReadOnlySet<string> Befalling { get; } = lists.Words("@befalling-verbs");

    /// <summary>What is asked of others is no bond yet.</summary>
    public IReadOnlySet<string> Asking { get; } = lists.Words("@asking-verbs");

    /// <summary>Those who live in a country and do not speak for it.</summary>
    public IReadOnlySet<string> Bystanders { get; } = lists.Words("@bystanders");

    /// <summary>Unnamed groups, who are not the country that they are in.</summary>
    public IReadOnlySet<string> Bands { get; } = lists.Words("@bands");

    /// <summary>Deeds that are those of the state where they happen.</summary>
    public IReadOnlySet<string> Domestic { get; } = lists.Words("@domestic");

    /// <summary>Violence that a country suffers where it happens.</summary>
    public IReadOnlySet<string> Ordeals { get; } = lists.Words("@ordeals");

    /// <summary>Those who are accused, and not where they are: "accused the two countries of stirring up trouble in X".</summary>
    public IReadOnlySet<string> Parties { get; } = lists.Words("@parties");

    /// <summary>Who is accused or punished for a deed has done it.</summary>
    public IReadOnlySet<string> Charging { get; } = lists.Words("@charging-verbs");

    /// <summary>What a country has in view and an organization gives.</summary>
    public IReadOnlySet<string> Bids { get; } = lists.Words("@bids");

    /// <summary>Who backs "the war in X" is for none of X.</summary>
    public IReadOnlySet<string> Violence { get; } = lists.Words("@violence");

    /// <summary>"the withdrawal from X": X has it done by others.</summary>
    public IReadOnlySet<string> Removals { get; } = lists.Words("@removals");

    /// <summary>"X's arrest": X is a person who suffers it, and not who does it.</summary>
    public IReadOnlySet<string> Suffered { get; } = lists.Words("@suffered");

    /// <summary>What is said against somebody, and what follows is what he is said to have done.</summary>
    public IReadOnlySet<string> Charges { get; } = lists.Words("@charges");

    /// <summary>What is done to those who serve by who does not say so.</summary>
    public IReadOnlySet<string> Crimes { get; } = lists.Words("@crimes");

    /// <summary>Whom no state would kill in its own land.</summary>
    public IReadOnlySet<string> Servants { get; } = lists.Words("@servants");

    /// <summary>"the invasion of X": X suffers it.</summary>
    public IReadOnlySet<string> Inflicted { get; } = lists.Words("@inflicted");
}

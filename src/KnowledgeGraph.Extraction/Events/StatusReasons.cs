using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Why a trigger has its outlook: what each of the words says that were read for it.</summary>
public sealed class StatusReasons(StatusRules rules, DependencyTree tree)
{
    readonly List<string> _steps = [];

    /// <summary>What gave the outlook, the inner first.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>The first token of the words whose meaning gave the outlook ("called off"), or −1.</summary>
    public int DecisiveFirst { get; private set; } = -1;

    /// <summary>The token behind those words.</summary>
    public int DecisiveEnd { get; private set; } = -1;

    public void Clear()
    {
        _steps.Clear();
        (DecisiveFirst, DecisiveEnd) = (-1, -1);
    }

    public void Add(Outlook outlook, string words) => _steps.Add($"{words} says {outlook.ToString().ToLowerInvariant()}");

    /// <summary>The verb says so, with its auxiliaries: "“will meet” says planned".</summary>
    public void Add(Outlook outlook, int verb) => Add(outlook, Verb(verb));

    /// <summary>A word has changed the outlook of what is below it.</summary>
    public void Decide(int word) => (DecisiveFirst, DecisiveEnd) = (word, Math.Max(word, tree.Child(word, Relation.CompoundPrt)) + 1);

    /// <summary>The verb with its auxiliaries: "“will meet”".</summary>
    string Verb(int verb)
    {
        List<string> words = [];
        for (int child = tree.FirstChild(verb); child >= 0 && child < verb; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Aux or Relation.AuxPass or Relation.Cop || tree.Relations[child] == Relation.Advmod && rules.Negations.Contains(tree.Lemma(child))) words.Add(tree.Document.Form(child).ToString());
        words.Add(tree.Document.Form(verb).ToString());
        return $"“{string.Join(' ', words)}”";
    }
}

using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Entities;

/// <summary>Counts names that agree in span and type; demonyms and other names do not count.</summary>
sealed class NameScore
{
    int _right, _found, _gold;

    public double Precision => _right / (double)_found;

    public double Recall => _right / (double)_gold;

    public double F1 => 2.0 * _right / (_found + _gold);

    public void Add(IEnumerable<Name> gold, IEnumerable<Name> found)
    {
        HashSet<Name> truth = [.. gold.Where(Counts)];
        Name[] counted = [.. found.Where(Counts)];
        _gold += truth.Count;
        _found += counted.Length;
        _right += counted.Count(truth.Contains);
    }

    static bool Counts(Name name) => name.Type is NameType.Person or NameType.Organization or NameType.Place;
}

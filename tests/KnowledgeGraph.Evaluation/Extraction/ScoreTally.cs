namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>Found, missed and spurious entries of one measure, over all articles.</summary>
sealed class ScoreTally(string name)
{
    public string Name { get; } = name;

    public int Found { get; private set; }

    public int Missed { get; private set; }

    public int Spurious { get; private set; }

    public double Precision => Found + Spurious == 0 ? 0 : Found / (double)(Found + Spurious);

    public double Recall => Found + Missed == 0 ? 0 : Found / (double)(Found + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>
    /// Matches one to one, core entries first; what repeats a match or an optional entry counts neither way, and spurious entries count once.
    /// Returns the core entries found with what found them.
    /// </summary>
    public List<(T Gold, T System)> Add<T>(IReadOnlyList<T> gold, IReadOnlyList<T> system, Func<T, T, bool> equal, Func<T, bool> isOptional) where T : class
    {
        List<T> left = [.. system];
        List<(T, T)> core = [];
        foreach (T wanted in gold.Where(item => !isOptional(item)).Concat(gold.Where(isOptional)))
        {
            T? hit = left.Find(item => equal(wanted, item));
            if (hit is not null)
            {
                left.Remove(hit);
                if (!isOptional(wanted)) core.Add((wanted, hit));
            }
            else if (!isOptional(wanted))
            {
                Missed++;
            }
        }

        List<T> spurious = [];
        foreach (T item in left)
            if (!gold.Any(wanted => equal(wanted, item)) && !spurious.Exists(other => equal(item, other))) spurious.Add(item);
        Found += core.Count;
        Spurious += spurious.Count;
        return core;
    }
}

namespace KnowledgeGraph.Language.Coreference;

/// <summary>The phrases read so far. Looks back a bounded way only, so that a long text takes linear time.</summary>
sealed class History
{
    const int Farthest = 300;

    readonly List<Phrase> _phrases = [];

    public void Add(Phrase phrase)
    {
        _phrases.Add(phrase);
        foreach (Referent referent in phrase.Referents) referent.Mentioned++;
    }

    /// <summary>The phrases of the phrase's own sentence and of so many before it, the latest first.</summary>
    public IEnumerable<Phrase> Back(Phrase from, int sentences)
    {
        int last = Math.Max(0, _phrases.Count - Farthest);
        for (int i = _phrases.Count - 1; i >= last && from.Sentence - _phrases[i].Sentence <= sentences; i--) yield return _phrases[i];
    }
}

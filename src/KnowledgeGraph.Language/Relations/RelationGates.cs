using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Relations;

/// <summary>The gates from the words of a batch; what a word alone gives is kept. Not thread-safe.</summary>
sealed class RelationGates(RelationWords words, RelationInput input) : IGateInput
{
    /// <summary>No more words are kept.</summary>
    const int Most = 4096;

    readonly RowBlocks _kept = new(input.GateWidth);
    readonly Dictionary<(int Vector, int Lemma), int> _numbers = [];
    readonly float[] _row = new float[input.WordWidth];
    int[] _words = [], _relations = [], _tags = [], _marks = [];

    /// <summary>Goes to the next batch.</summary>
    public void Begin(int rows)
    {
        if (_numbers.Count > Most) _numbers.Clear();
        if (_words.Length >= rows) return;
        (_words, _relations, _tags, _marks) = (new int[rows], new int[rows], new int[rows], new int[rows]);
    }

    /// <summary>Sets the token of a row.</summary>
    public void Set(int row, RelationPassage passage, int token, byte mark)
    {
        (int, int) word = (words.VectorOf(passage, token), words.LemmaOf(RelationWords.Lemma(passage, token)));
        if (!_numbers.TryGetValue(word, out int number))
        {
            _numbers.Add(word, number = _numbers.Count);
            words.ReadVector(word.Item1, _row);
            input.Words(word.Item2, _row, _kept[number]);
        }

        _words[row] = number;
        _relations[row] = (int)RelationWords.RelationOf(passage, token);
        _tags[row] = words.TagOf(RelationWords.Tag(passage, token));
        _marks[row] = mark;
    }

    public void Write(int first, int count, int direction, Span<float> gates)
    {
        int half = input.GateWidth / 2, shift = direction * half;
        for (int i = 0; i < count; i++)
        {
            Elementwise.Sum(_kept[_words[first + i]].Slice(shift, half), input.Relation(_relations[first + i]).Slice(shift, half), input.Tag(_tags[first + i]).Slice(shift, half), input.Mark(_marks[first + i]).Slice(shift, half), gates.Slice(i * half, half));
        }
    }
}

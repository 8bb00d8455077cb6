using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Transformers;

namespace KnowledgeGraph.Language.Relations;

/// <summary>Passages as the pieces that a <see cref="SentenceEncoder"/> reads, behind one another.</summary>
public sealed class PassagePieces(WordPieces vocabulary)
{
    /// <summary>Of a word behind what is read of a long sentence.</summary>
    public const int Cut = -1;

    /// <summary>The pieces, each passage between its beginning and its end.</summary>
    public List<int> Pieces { get; } = [];

    /// <summary>For each piece the mark of its word (see <see cref="RelationShape.Marks(RelationPassage, RelationQuestion)"/>).</summary>
    public List<byte> Marks { get; } = [];

    /// <summary>For each word of the passages where its first piece is, or <see cref="Cut"/>.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The pieces of each passage.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>Adds a passage, with a mark for each party.</summary>
    public void Add(RelationPassage passage) => Add(passage, RelationShape.Marks(passage));

    /// <summary>Adds a passage in which the parties of one question are marked as such.</summary>
    public void Add(RelationPassage passage, RelationQuestion question) => Add(passage, RelationShape.Marks(passage, question));

    void Add(RelationPassage passage, byte[] marks)
    {
        int first = Pieces.Count, end = first + SentenceEncoder.Longest - 1;
        Pieces.Add(vocabulary.Start);
        for (int token = 0; token < passage.Length; token++)
        {
            Starts.Add(Pieces.Count < end ? Pieces.Count : Cut);
            if (Pieces.Count >= end) continue;
            vocabulary.Cut(passage.Document.Form(passage.First + token), Pieces);
            if (Pieces.Count > end) Pieces.RemoveRange(end, Pieces.Count - end);
            while (Marks.Count < Pieces.Count) Marks.Add(Marks.Count == first ? (byte)0 : marks[token]);
        }

        Pieces.Add(vocabulary.End);
        while (Marks.Count < Pieces.Count) Marks.Add(0);
        Lengths.Add(Pieces.Count - first);
    }

    public void Clear()
    {
        Pieces.Clear();
        Marks.Clear();
        Starts.Clear();
        Lengths.Clear();
    }

    /// <summary>Are the parties of a question in what is read?</summary>
    /// <param name="question">Of a passage.</param>
    /// <param name="word">The passage's first word in <see cref="Starts"/>.</param>
    public bool Reads(RelationQuestion question, int word) => IsRead(question.FirstToken, word) && IsRead(question.SecondToken, word);

    bool IsRead(int token, int word) => token < 0 || Starts[word + token] != Cut;
}

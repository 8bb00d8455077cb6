using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Relations;

/// <summary>The sizes of <see cref="RelationNetwork"/>, which its training shares.</summary>
public static class RelationShape
{
    /// <summary>Learned numbers of a lemma, a relation and a tag.</summary>
    public const int LemmaWidth = 32, RelationWidth = 16, TagWidth = 16;

    /// <summary>Numbers that say what party a token is a word of, filled up to whole panels.</summary>
    public const int PartyWidth = 32;

    /// <summary>The states of one direction.</summary>
    public const int Hidden = 64;

    /// <summary>The states of a token.</summary>
    public const int StateWidth = 2 * Hidden;

    /// <summary>Of a token on a way, before the greatest of each number is taken.</summary>
    public const int WayWidth = 96;

    /// <summary>Between what is known of a question and its answer.</summary>
    public const int JudgementWidth = 96;

    /// <summary>What a question is judged by: its way, the states of the two parties, its features.</summary>
    public const int QuestionWidth = WayWidth + 2 * StateWidth + RelationQuestion.FeatureCount;

    public static readonly int Kinds = Enum.GetValues<RelationKind>().Length;

    static readonly int Positions = Enum.GetValues<PathPosition>().Length;

    static readonly int TreeRelations = Enum.GetValues<Relation>().Length;

    /// <summary>Rows of the table of positions: for each kind, with both parties or one of them in the sentence.</summary>
    public static readonly int PositionRows = Kinds * 3 * Positions;

    /// <summary>Rows of the table of relations on a way: on the first's side, on the second's, elsewhere.</summary>
    public static readonly int WayRelationRows = TreeRelations * 3;

    /// <summary>The row of a token's position.</summary>
    public static int PositionRow(RelationQuestion question, int index)
    {
        int sides = question.FirstToken < 0 ? 2 : question.SecondToken < 0 && question.Kind != RelationKind.Attendance ? 1 : 0;
        return ((int)question.Kind * 3 + sides) * Positions + (int)question.Positions[index];
    }

    /// <summary>The row of a token's relation on the way.</summary>
    public static int WayRelationRow(RelationPassage passage, RelationQuestion question, int index)
    {
        int side = question.Positions[index] switch
        {
            PathPosition.First or PathPosition.FirstSide or PathPosition.BesideFirst => 0,
            PathPosition.Second or PathPosition.SecondSide or PathPosition.BesideSecond => 1,
            _ => 2,
        };
        return (int)passage.Relations[passage.First + question.Tokens[index]] * 3 + side;
    }

    /// <summary>For each token of a passage a bit for each <see cref="ActorKind"/> of a party whose word it is, and <see cref="IsParty"/>.</summary>
    public static byte[] Marks(RelationPassage passage)
    {
        byte[] marks = new byte[passage.Length];
        foreach (RelationParty party in passage.Parties)
            foreach (int token in party.Tokens) marks[token] |= (byte)(1 << (int)party.Kind | IsParty);
        return marks;
    }

    /// <summary>The word of some party.</summary>
    public const byte IsParty = 1 << 4;

    const int MarkBits = 5;

    /// <summary>How many different marks there are.</summary>
    public const int MarkCount = 1 << MarkBits;

    /// <summary>What a word is to a question that is asked by itself: none of its parties' words, its first's, its second's.</summary>
    public const int RoleCount = 3;

    /// <summary>The marks of a passage's words with what each is to a question: a row of a table with <see cref="MarkCount"/> rows for each role.</summary>
    public static byte[] Marks(RelationPassage passage, RelationQuestion question)
    {
        byte[] marks = Marks(passage);
        if (question.SecondToken >= 0) marks[question.SecondToken] += 2 * MarkCount;
        if (question.FirstToken >= 0) marks[question.FirstToken] = (byte)(marks[question.FirstToken] % MarkCount + MarkCount);
        return marks;
    }

    /// <summary>Writes the bits of a mark as numbers; the rest is zero.</summary>
    public static void WriteMark(byte mark, Span<float> target)
    {
        target.Clear();
        for (int bit = 0; bit < MarkBits; bit++) target[bit] = mark >> bit & 1;
    }
}

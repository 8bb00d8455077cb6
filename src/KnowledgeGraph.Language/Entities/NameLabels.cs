using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// The labels of words in names: outside; and for each type the beginning, inside and end of a name of several words, and a name of one
/// word (the BILOU scheme, Ratinov and Roth 2009).
/// </summary>
static class NameLabels
{
    public const int Outside = 0;
    public const int Begin = 0, Inside = 1, Last = 2, Single = 3;

    public static readonly int Types = Enum.GetValues<NameType>().Length;

    public static readonly int Count = 1 + 4 * Types;

    public static int Of(NameType type, int part) => 1 + 4 * (int)type + part;

    public static NameType Type(int label) => (NameType)((label - 1) / 4);

    public static int Part(int label) => (label - 1) % 4;

    /// <summary>Whether <paramref name="next"/> may follow; -1 stands for the sentence's border on either side.</summary>
    public static bool MayFollow(int label, int next)
    {
        bool isOpen = label > 0 && Part(label) <= Inside;
        bool continues = next > 0 && Part(next) is Inside or Last;
        return isOpen ? continues && Type(label) == Type(next) : !continues;
    }

    /// <summary>Writes the labels of a name over all of its words.</summary>
    public static void Write(NameType type, Span<byte> labels)
    {
        if (labels.Length == 1)
        {
            labels[0] = (byte)Of(type, Single);
            return;
        }

        labels.Fill((byte)Of(type, Inside));
        labels[0] = (byte)Of(type, Begin);
        labels[^1] = (byte)Of(type, Last);
    }

    /// <summary>Reads the names off a legal sequence of labels; the first label is that of token <paramref name="offset"/>.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int offset, List<Name> names)
    {
        int first = -1;
        for (int i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            if (label == Outside) continue;
            int part = Part(label);
            if (part is Begin or Single) first = i;
            if (part is Last or Single) names.Add(new Name(offset + first, offset + i + 1, Type(label)));
        }
    }
}

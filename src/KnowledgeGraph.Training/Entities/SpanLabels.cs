using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>Turns IOB2 tags into the labels of the recognizer.</summary>
static class SpanLabels
{
    /// <param name="words">A sentence.</param>
    /// <param name="tags">"B-x", "I-x", "O".</param>
    /// <param name="map">Takes first word, end and tag of a span; gives the span to learn from, or null for none.</param>
    public static List<byte> Of(List<string> words, List<string> tags, Func<int, int, string, (int First, int End, NameType Type)?> map)
    {
        List<byte> labels = [.. Enumerable.Repeat((byte)NameLabels.Outside, words.Count)];
        for (int first = 0; first < words.Count;)
        {
            if (tags[first].Length < 3)
            {
                first++;
                continue;
            }

            string tag = tags[first][2..];
            int end = first + 1;
            while (end < words.Count && tags[end].Length > 2 && tags[end][0] == 'I' && tags[end][2..] == tag) end++;
            if (map(first, end, tag) is { } span && span.End > span.First)
                NameLabels.Write(span.Type, CollectionsMarshal.AsSpan(labels)[span.First..span.End]);
            first = end;
        }

        return labels;
    }
}

using System.Numerics;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Finds the phrases of a sentence: at each token the longest pattern, the earlier rule where two are as long. Immutable.</summary>
sealed class TimeMatcher
{
    readonly List<TimePattern>[] _byCategory = [.. Enumerable.Range(0, 32).Select(_ => new List<TimePattern>())];
    readonly List<TimePattern>[] _byLiteral;
    readonly TimeVocabulary _vocabulary;

    public TimeMatcher(TimeVocabulary vocabulary, IReadOnlyList<TimePattern> patterns)
    {
        _vocabulary = vocabulary;
        _byLiteral = [.. Enumerable.Range(0, vocabulary.Literals + 1).Select(_ => new List<TimePattern>())];
        foreach (TimePattern pattern in patterns)
            foreach ((TimeCategory categories, int[] literals) in pattern.Beginnings())
            {
                for (uint rest = (uint)categories; rest != 0; rest &= rest - 1)
                {
                    List<TimePattern> list = _byCategory[BitOperations.TrailingZeroCount(rest)];
                    if (!list.Contains(pattern)) list.Add(pattern);
                }

                foreach (int literal in literals)
                    if (!_byLiteral[literal].Contains(pattern))
                        _byLiteral[literal].Add(pattern);
            }
    }

    /// <param name="document">With tokens.</param>
    /// <param name="sentence">Where to look.</param>
    /// <param name="buffer">Holds the sentence's words; grown as needed.</param>
    /// <param name="matches">Receives the phrases.</param>
    public void Find(Document document, Sentence sentence, ref TimeWord[] buffer, List<TimeMatch> matches)
    {
        int length = sentence.Length;
        if (buffer.Length < length) buffer = new TimeWord[Math.Max(length, 256)];
        bool any = false;
        for (int i = 0; i < length; i++)
        {
            buffer[i] = _vocabulary.Classify(document.Form(sentence.First + i));
            any |= buffer[i].Categories is not (TimeCategory.None or TimeCategory.Plural) || buffer[i].Literal != 0;
        }

        if (!any) return;
        ReadOnlySpan<TimeWord> words = buffer.AsSpan(0, length);
        for (int first = 0; first < length;)
        {
            if (Longest(words, first, out TimeRule? rule, out TimeCaptures captures) is var end && end > first)
            {
                matches.Add(new TimeMatch(rule!, sentence.First + first, sentence.First + end, captures.Shifted(sentence.First)));
                first = end;
            }
            else
            {
                first++;
            }
        }
    }

    int Longest(ReadOnlySpan<TimeWord> words, int first, out TimeRule? rule, out TimeCaptures captures)
    {
        int end = -1;
        rule = null;
        captures = default;
        TimeWord word = words[first];
        for (uint rest = (uint)word.Categories; rest != 0; rest &= rest - 1)
            Try(_byCategory[BitOperations.TrailingZeroCount(rest)], words, first, ref end, ref rule, ref captures);
        if (word.Literal != 0) Try(_byLiteral[word.Literal], words, first, ref end, ref rule, ref captures);
        return end;
    }

    static void Try(List<TimePattern> patterns, ReadOnlySpan<TimeWord> words, int first, ref int end, ref TimeRule? rule, ref TimeCaptures captures)
    {
        foreach (TimePattern pattern in patterns)
        {
            TimeRule candidate = pattern.Rule;
            if (candidate.After.Count > 0 && (first == 0 || !candidate.After.Contains(words[first - 1].Literal))) continue;
            TimeCaptures found = default;
            int close = pattern.Match(words, first, ref found);
            if (close < 0 || close < end || (close < words.Length && (candidate.NotBefore.Forbid(words[close]) || (candidate.Before.Count > 0 && !candidate.Before.Contains(words[close].Literal))))) continue;
            if (close == end && rule is not null && candidate.Order >= rule.Order) continue;
            end = close;
            rule = candidate;
            captures = found;
        }
    }
}

using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>=~: whether the whole text matches; one match may take at most a second, whatever the expression.</summary>
sealed class RegexMatch(Evaluator text, Evaluator pattern) : Evaluator
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // The last expression and what it was made of, as one object: runs at the same time may differ in it.
    volatile Tuple<string, Regex>? _last;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [text, pattern];

    internal override Value Evaluate(Frame frame)
    {
        Value a = text.Evaluate(frame), b = pattern.Evaluate(frame);
        if (!a.IsString || !b.IsString) return Value.Null;
        try
        {
            return Value.Of(Compiled(b.AsString).IsMatch(a.AsString));
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new CypherException(FaultClass.TimedOut, Fault.None, $"The regular expression {b} took longer than a second on one text", inner: e);
        }
    }

    Regex Compiled(string source)
    {
        Tuple<string, Regex>? last = _last;
        if (last?.Item1 == source) return last.Item2;
        Regex regex;
        try
        {
            // Alone first, so that an error speaks of what the user wrote.
            _ = new Regex(source, RegexOptions.CultureInvariant, Patience);
            regex = new Regex($"\\A(?:{source})\\z", RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException e)
        {
            throw new CypherException(FaultClass.SemanticError, Fault.InvalidArgumentValue, e.Message.Replace("Invalid pattern", "Invalid regular expression"), inner: e);
        }

        _last = Tuple.Create(source, regex);
        return regex;
    }

    public override string ToString() => $"{text} =~ {pattern}";
}

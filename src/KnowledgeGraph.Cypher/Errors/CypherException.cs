using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Errors;

/// <summary>A query that cannot be run, or that failed while it ran. <see cref="Describe"/> underlines the culprit.</summary>
public sealed class CypherException : Exception
{
    public CypherException(FaultClass faultClass, Fault fault, string message, TextSpan? span = null, bool atCompileTime = false, Exception? inner = null)
        : base(message, inner)
    {
        Class = faultClass;
        Fault = fault;
        Span = span;
        AtCompileTime = atCompileTime;
    }

    public FaultClass Class { get; }

    public Fault Fault { get; }

    /// <summary>Found before any row was read.</summary>
    public bool AtCompileTime { get; }

    /// <summary>The culprit in <see cref="Query"/>, where it is known.</summary>
    public TextSpan? Span { get; private set; }

    /// <summary>The text of the query, once the engine has told it.</summary>
    public string? Query { get; private set; }

    /// <summary>The status code by which Neo4j's clients know the mistake.</summary>
    public string Status => Class switch
    {
        FaultClass.SyntaxError => "Neo.ClientError.Statement.SyntaxError",
        FaultClass.SemanticError => "Neo.ClientError.Statement.SemanticError",
        // A wrong type that the text alone shows is a mistake in writing, as Neo4j sees it.
        FaultClass.TypeError when AtCompileTime => "Neo.ClientError.Statement.SyntaxError",
        FaultClass.TypeError => "Neo.ClientError.Statement.TypeError",
        FaultClass.ArgumentError => "Neo.ClientError.Statement.ArgumentError",
        FaultClass.ArithmeticError => "Neo.ClientError.Statement.ArithmeticError",
        FaultClass.EntityNotFound => "Neo.ClientError.Statement.EntityNotFound",
        FaultClass.ConstraintVerificationFailed => "Neo.ClientError.Schema.ConstraintValidationFailed",
        FaultClass.ProcedureError => Fault == Fault.ProcedureNotFound
            ? "Neo.ClientError.Procedure.ProcedureNotFound" : "Neo.ClientError.Procedure.ProcedureCallFailed",
        FaultClass.ParameterMissing => "Neo.ClientError.Statement.ParameterMissing",
        FaultClass.AccessMode => "Neo.ClientError.Statement.AccessMode",
        FaultClass.TimedOut => "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
        FaultClass.Cancelled => "Neo.ClientError.Transaction.TransactionMarkedAsFailed",
        FaultClass.MemoryLimit => "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        FaultClass.ResultLimit => "Neo.ClientError.Statement.ExecutionFailed",
        _ => "Neo.ClientError.Schema.IndexNotFound",
    };

    /// <summary>The message and, where the place is known, line and column and the line with the culprit underlined.</summary>
    public string Describe()
    {
        if (Query is null || Span is not { } span || span.Start > Query.Length) return Message;
        int lineStart = span.Start == 0 ? 0 : Query.LastIndexOf('\n', span.Start - 1) + 1;
        int lineEnd = Query.IndexOf('\n', span.Start);
        if (lineEnd < 0) lineEnd = Query.Length;
        int line = Query.AsSpan(0, lineStart).Count('\n') + 1;
        int column = span.Start - lineStart;
        // A window of the line: a query of a megabyte on one line is no help to anybody.
        int from = Math.Max(lineStart, span.Start - 60);
        int to = Math.Min(lineEnd, Math.Max(span.Start + 60, from + 1));
        int marks = Math.Max(1, Math.Min(span.End, to) - span.Start);
        StringBuilder text = new(Message);
        text.Append(CultureInfo.InvariantCulture, $" (line {line}, column {column + 1} (offset: {span.Start}))\n");
        text.Append('"').Append(Query.AsSpan(from, to - from).TrimEnd('\r')).Append("\"\n");
        return text.Append(' ', span.Start - from + 1).Append('^', marks).ToString();
    }

    /// <summary>The same mistake, with the text it was found in.</summary>
    internal CypherException In(string query)
    {
        Query ??= query;
        return this;
    }

    /// <summary>The same mistake, with the place where it happened unless a closer one is known.</summary>
    internal CypherException At(TextSpan span)
    {
        Span ??= span;
        return this;
    }

    internal static CypherException Syntax(Fault fault, string message, TextSpan span) => new(FaultClass.SyntaxError, fault, message, span, atCompileTime: true);

    internal static CypherException Type(Fault fault, string message, TextSpan? span = null) => new(FaultClass.TypeError, fault, message, span);

    internal static CypherException Argument(Fault fault, string message, TextSpan? span = null) => new(FaultClass.ArgumentError, fault, message, span);
}

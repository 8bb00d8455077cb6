namespace Neo4j.Driver;

/// <summary>A result that has been read to its end.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys) => (Result, Summary, Keys) = (result, summary, keys);

    public string[] Keys { get; init; }

    public T Result { get; init; }

    public IResultSummary Summary { get; init; }

    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys) => (result, summary, keys) = (Result, Summary, Keys);

    public void Deconstruct(out T result, out IResultSummary summary) => (result, summary) = (Result, Summary);
}

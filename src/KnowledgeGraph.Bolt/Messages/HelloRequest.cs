namespace KnowledgeGraph.Bolt.Messages;

/// <summary>The first message: user agent, routing context, notification filters and, before Bolt 5.1, the credentials, which its text never shows.</summary>
public sealed record HelloRequest(Dictionary<string, object?> Extra) : Request
{
    public override string ToString() => "HELLO";
}

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Who the client is. Its text never shows the credentials.</summary>
public sealed record LogonRequest(Dictionary<string, object?> Auth) : Request
{
    public override string ToString() => "LOGON";
}

namespace KnowledgeGraph.Cli.Output;

/// <summary>What the process says when it ends.</summary>
static class ExitCode
{
    public const int Ok = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;
    public const int SomeRejected = 3;
    public const int NoStore = 4;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The lines of the benchmark.</summary>
sealed class Table(TextWriter output, int loadedRows, int streamedRows)
{
    public int StreamedRows => streamedRows;

    /// <summary>Processor time tells more than the clock where other work runs beside the measurement.</summary>
    public void Load(string what, double seconds, double serverProcessor, double clientProcessor) => output.WriteLine(
        $"{what,-52} {loadedRows:N0} rows in {seconds:N1} s = {loadedRows / seconds:N0} rows/s; processor: server {serverProcessor:N1} s, client {clientProcessor:N1} s");

    public void Import(string what, double seconds) => output.WriteLine($"{what,-52} {loadedRows:N0} rows in {seconds:N1} s = {loadedRows / seconds:N0} rows/s, start to exit");

    public void Latency(string what, Dictionary<string, double> quantiles) =>
        output.WriteLine($"{what,-52} p50 {quantiles["p50"]:N2} ms  p95 {quantiles["p95"]:N2} ms  p99 {quantiles["p99"]:N2} ms");

    public void Throughput(string what, double perSecond) => output.WriteLine($"{what,-52} {perSecond:N0} queries/s");

    public void Stream(string what, double perSecond, double megabytes) =>
        output.WriteLine($"{what + ", " + streamedRows.ToString("N0", null) + " rows",-52} {perSecond:N0} rows/s, {megabytes:N0} MB above the start");
}

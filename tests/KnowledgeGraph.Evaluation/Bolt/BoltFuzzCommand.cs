using System.Globalization;

namespace KnowledgeGraph.Evaluation.Bolt;

/// <summary>The whole fuzz run.</summary>
static class BoltFuzzCommand
{
    public static int Run(string[] count, TextWriter output)
    {
        int inputs = count.Length == 0 ? 1_000_000 : int.Parse(count[0], CultureInfo.InvariantCulture);
        FuzzReport report = new WireFuzzer(new PlainValues(), seed: 20260101).Run(inputs, CancellationToken.None);
        output.WriteLine(
            $"{report.Inputs:N0} inputs: {report.Accepted:N0} read, {report.Refused:N0} refused; at most {report.MostAllocated:N0} bytes and {report.Slowest:N1} ms for one");
        if (report.Surprise is not null) output.WriteLine(report.Surprise);
        return report.Surprise is null ? 0 : 1;
    }
}

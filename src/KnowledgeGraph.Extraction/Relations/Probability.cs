using System.Globalization;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A probability as the trace has it.</summary>
static class Probability
{
    public static string Of(float chance) => "probability " + chance.ToString("0.00", CultureInfo.InvariantCulture);
}

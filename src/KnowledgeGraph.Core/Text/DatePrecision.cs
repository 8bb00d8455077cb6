namespace KnowledgeGraph.Core.Text;

/// <summary>How exactly a date is known, from fine to coarse.</summary>
public enum DatePrecision : byte
{
    Day,
    Month,
    Season,
    Year,
    Decade,
    Century,
}

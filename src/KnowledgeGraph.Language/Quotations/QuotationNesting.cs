using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>Ties quotations to those that report them, and lends a speaker to quoted words inside a report.</summary>
static class QuotationNesting
{
    /// <summary>No more reports around one another are looked through.</summary>
    const int Deepest = 8;

    /// <param name="sorted">By first token, the longer first.</param>
    public static Quotation[] Arrange(List<Quotation> sorted)
    {
        Quotation[] result = [.. sorted];
        Stack<int> open = new();
        for (int i = 0; i < result.Length; i++)
        {
            Quotation quotation = result[i];
            while (open.Count > 0 && result[open.Peek()].End < quotation.End && result[open.Peek()].End <= quotation.First) open.Pop();
            int looked = 0;
            foreach (int outer in open)
            {
                if (++looked > Deepest) break;
                Quotation around = result[outer];
                if (around.End < quotation.End || around.Cue < 0) continue;
                if (quotation.IsDirect && quotation.Cue < 0)
                {
                    // Words in quotation marks inside a report are the words of him who is reported.
                    quotation = quotation with { Cue = around.Cue, SpeakerFirst = around.SpeakerFirst, SpeakerEnd = around.SpeakerEnd, Relay = around.Relay };
                    break;
                }

                if (quotation.Cue < around.First || quotation.Cue >= around.End) continue;
                quotation = quotation with { Relay = outer };
                break;
            }

            result[i] = quotation;
            open.Push(i);
        }

        return result;
    }
}

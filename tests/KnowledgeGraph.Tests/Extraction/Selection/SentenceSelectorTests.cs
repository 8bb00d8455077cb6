using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Selection;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Tests.Extraction.Selection;

public class SentenceSelectorTests
{
    static readonly Pipeline Pipeline = new(new BlockAnnotator(), new TokenAnnotator(), new SentenceSelector(RuleLibrary.Load()));

    [Fact]
    public void OnlyTheOpeningAndSentencesWithATriggerAreWorthAParse()
    {
        bool[] selected = Pipeline.Annotate(new Article
        {
            Id = "a",
            Text = "The harbour was quiet.\n\nThe sea was calm.\n\nFishing boats lay at anchor.\n\nThe president was meeting her guests.\n\nGulls cried.",
        }).Selection!.Selected;
        Assert.Equal([true, true, false, true, false], selected);
    }
}

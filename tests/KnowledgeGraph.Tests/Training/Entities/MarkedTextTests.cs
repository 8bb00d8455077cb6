using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Training.Entities;

namespace KnowledgeGraph.Tests.Training.Entities;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_become_names_and_blank_lines_part_documents()
    {
        List<LabelledDocument> documents = Read("""
            [PER Ana Duarte] left [ORG Maersk]'s office in [LOC Porto].
            She is [DEM Portuguese].

            The [MISC Corolla] would not start.
            """);

        Assert.Equal(2, documents.Count);
        Assert.Equal(["Person Ana Duarte", "Organization Maersk", "Place Porto", "Demonym Portuguese"], Names(documents[0]));
        Assert.Equal(2, documents[0].Document.Sentences.Sentences.Length);
        Assert.Equal(["Miscellaneous Corolla"], Names(documents[1]));
    }

    [Fact]
    public void A_word_that_is_marked_in_part_is_marked_whole() =>
        Assert.Equal(["Place Trans-Med"], Names(Assert.Single(Read("The Trans-[LOC Med] line"))).Select(name => name.Replace(" - ", "-", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[PER Ana left")]
    [InlineData("[Ana] left")]
    [InlineData("[XYZ Ana] left")]
    public void A_faulty_mark_is_refused(string line) => Assert.Throws<FormatException>(() => Read(line));

    [Fact]
    public void The_sentences_of_the_project_can_be_read()
    {
        List<LabelledDocument> documents = MarkedText.Read();

        Assert.True(documents.Sum(document => document.Document.Sentences.Sentences.Length) > 5_000);
        Assert.All(Enum.GetValues<NameType>(), type => Assert.Contains(documents, document => document.Names().Any(name => name.Type == type)));
    }

    static List<LabelledDocument> Read(string text)
    {
        List<LabelledDocument> documents = [];
        MarkedText.Read(new StringReader(text), TokenLexicon.Load(), documents);
        return documents;
    }

    static IEnumerable<string> Names(LabelledDocument document) =>
        document.Names().Select(name => $"{name.Type} {string.Join(' ', Enumerable.Range(name.First, name.End - name.First).Select(token => document.Document.Form(token).ToString()))}");
}

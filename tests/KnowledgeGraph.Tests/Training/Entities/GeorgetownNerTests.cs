using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Entities;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Entities;

public sealed class GeorgetownNerTests : IDisposable
{
    readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void AnAdjectiveInsideANameBelongsToIt() => Assert.Equal(
        ["Organization:National Theatre of Estonia"],
        Names(("The", "DET", "DT", "3", "Entity=(1-organization-new-nnnnn-cf1-3-sgl-Theatre"), ("National", "ADJ", "NNP", "3", "_"), ("Theatre", "PROPN", "NNP", "6", "_"), ("of", "ADP", "IN", "5", "_"), ("Estonia", "PROPN", "NNP", "3", "Entity=(2-place-new-nnnnn-cf2-1-sgl-Estonia)1)"), ("opened", "VERB", "VBD", "0", "_")));

    [Fact]
    public void TitlesAreNoPartOfAPerson() => Assert.Equal(
        ["Person:Lepik"],
        Names(("Vice", "PROPN", "NNP", "3", "Entity=(1-person-new-nnnnn-cf1-3-sgl-Lepik"), ("President", "PROPN", "NNP", "3", "_"), ("Lepik", "PROPN", "NNP", "4", "Entity=1)"), ("sang", "VERB", "VBD", "0", "_")));

    [Fact]
    public void ATitleAloneIsNobody() => Assert.Empty(
        Names(("the", "DET", "DT", "2", "Entity=(1-person-new-nnnnn-cf1-2-sgl"), ("Secretary", "PROPN", "NNP", "3", "Entity=1)"), ("sang", "VERB", "VBD", "0", "_")));

    [Fact]
    public void ACommonNounIsNoName() => Assert.Empty(
        Names(("the", "DET", "DT", "2", "Entity=(1-organization-new-nnnnn-cf1-2-sgl"), ("company", "NOUN", "NN", "3", "Entity=1)"), ("closed", "VERB", "VBD", "0", "_")));

    public void Dispose() => File.Delete(_path);

    List<string> Names(params (string Form, string Upos, string Xpos, string Head, string Misc)[] words)
    {
        StringBuilder text = new("# newdoc id = GUM_example_one\n");
        for (int i = 0; i < words.Length; i++)
            text.Append($"{i + 1}\t{words[i].Form}\t{words[i].Form}\t{words[i].Upos}\t{words[i].Xpos}\t_\t{words[i].Head}\tdep\t_\t{words[i].Misc}\n");
        using (StreamWriter writer = new(new GZipStream(File.Create(_path), CompressionLevel.Fastest))) writer.Write(text.Append('\n'));
        LabelledDocument document = Assert.Single(GeorgetownNer.Read(_path, new NameLexicon(EmbeddedData.OpenTable)));
        return [.. document.Names().Select(name => $"{name.Type}:{document.Document.Words(name.First, name.End)}")];
    }
}

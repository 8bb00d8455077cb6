using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.Tests.Training.Relations;

public class OwnArticlesTests
{
    static readonly string[] Statuses = ["held", "planned", "proposed", "postponed", "cancelled", "refused", "denied"], Contacts = ["meeting", "call", "summit", "visit"], Stances = ["supports", "opposes", "sanctions", "cooperates"];

    static readonly LabelledArticle[] Articles = [.. OwnArticles.Read()];

    [Fact]
    public void ALabelIsForTheSentenceAboveIt()
    {
        Assert.All(Articles.SelectMany(article => article.Labels.Select(label => (article.Article.Text, label))), one =>
        {
            Assert.InRange(one.label.Start, 0, one.label.End - 1);
            Assert.True(one.label.Start == 0 || one.Text[one.label.Start - 1] == ' ');
            Assert.True(one.Text[one.label.End] is ' ' or '\n');
        });
    }

    [Fact]
    public void EveryLabelIsOfAKnownKind() => Assert.All(Articles.SelectMany(article => article.Labels), label => Assert.True(label.Kind switch
    {
        'C' => Statuses.Contains(label.Fields[0]) && Contacts.Contains(label.Fields[1]),
        'S' => Stances.Contains(label.Fields[1]),
        _ => label.Fields.All(field => field.Length > 0),
    }, string.Join(" | ", label.Fields)));

    [Fact]
    public void NoArticleIsThereTwice() => Assert.Equal(Articles.Length, Articles.Select(article => article.Article.Text).Distinct().Count());
}

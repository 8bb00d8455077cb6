using System.Globalization;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>What makes a document one: its text. The same text under another title or date is the same document.</summary>
public static class DocumentIdentity
{
    /// <summary><c>doc:</c> and the hash of the text.</summary>
    public static string Of(string text) => "doc:" + ContentHash.Of(text);

    public static NodeRecord Node(Article article)
    {
        string id = Of(article.Text);
        return new NodeRecord(id, ["Document"], Properties.Of(
            ("name", article.Title ?? article.Id),
            ("title", article.Title),
            ("publishedAt", article.Published),
            ("publishedAtBasis", article.Published is null ? null : article.PublishedBasis ?? "metadata"),
            ("url", article.Url),
            ("source", article.Source ?? "unknown"),
            ("licence", article.Licence)));
    }

    /// <summary>
    /// Of two descriptions of one text the one that stays, whichever comes first: a dated one, else the one that sorts first.
    /// </summary>
    public static bool Outranks(NodeRecord a, NodeRecord b)
    {
        bool datedA = a.Properties["publishedAt"] is not null, datedB = b.Properties["publishedAt"] is not null;
        return datedA != datedB ? datedA : string.CompareOrdinal(Line(a), Line(b)) < 0;
    }

    static string Line(NodeRecord node) => string.Join('\u001f', node.Properties.Select(p => p.Key + "=" + Convert.ToString(p.Value, CultureInfo.InvariantCulture)));
}

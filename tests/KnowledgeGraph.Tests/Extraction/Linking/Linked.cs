using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Language.Blocks;

namespace KnowledgeGraph.Tests.Extraction.Linking;

/// <summary>Documents with names and links by the gazetteers alone, and the people that a test names.</summary>
static class Linked
{
    public static Document Read(string text, string? published = null, params string[] people)
    {
        Article article = new() { Id = "linked", Text = text, Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) };
        return new Pipeline(
            new BlockAnnotator(), new TokenAnnotator(), new GazetteerNameAnnotator(EntityCatalog.Shared, new GivenNames(people)), new EntityLinker()).Annotate(article);
    }

    /// <summary>The entities of the names that read so, by place.</summary>
    public static string[] Entities(Document document, string words) =>
        [.. document.Names.Names.Index()
            .Where(n => document.Words(n.Item.First, n.Item.End) == words)
            .Select(n => document.Links.Links.Where(l => l.Name == n.Index).Select(l => l.EntityId).FirstOrDefault("none"))];

    /// <summary>A recognizer of the people that it is told.</summary>
    sealed class GivenNames(string[] people) : IAnnotator
    {
        public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences];

        public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Names];

        public Document Annotate(Document document)
        {
            List<Name> names = [];
            for (int first = 0; first < document.Tokens.Count; first++)
                for (int end = Math.Min(document.Tokens.Count, first + 6); end > first; end--)
                {
                    if (!people.Contains(document.Words(first, end))) continue;
                    names.Add(new Name(first, end, NameType.Person));
                    first = end - 1;
                    break;
                }

            return document.With(new NameLayer([.. names]));
        }
    }
}

using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Selection;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Coreference;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Hosting;

/// <summary>The annotators through which an English article goes, in their order.</summary>
public static class EnglishPipeline
{
    public static Pipeline Create(RuleLibrary rules, EntityCatalog catalog) => new(
        new BlockAnnotator(),
        new TokenAnnotator(),
        new SentenceSelector(rules),
        TaggerParser.Load(),
        new GazetteerNameAnnotator(catalog, new NameAnnotator()),
        new TimeAnnotator(),
        new QuotationAnnotator(),
        new EntityLinker(),
        new CoreferenceAnnotator(id => Facts(catalog.Find(id))));

    static EntityFacts? Facts(CatalogEntity? entity) => entity is null ? null : new EntityFacts(
        entity.Gender switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown },
        entity.CountryId is { } country ? country[(country.IndexOf(':', StringComparison.Ordinal) + 1)..] : null,
        [.. entity.Terms.SelectMany(term => new[] { term.Title.ToLowerInvariant(), term.Level }).Distinct(StringComparer.Ordinal)]);
}

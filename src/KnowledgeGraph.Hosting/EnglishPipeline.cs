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
    public static Pipeline Create(RuleLibrary rules, EntityCatalog catalog) => Create(rules, catalog, TaggerParser.Load(), new NameAnnotator());

    public static Pipeline Create(RuleLibrary rules, EntityCatalog catalog, TaggerParser parser, NameAnnotator names) => new(
        new BlockAnnotator(),
        new TokenAnnotator(),
        new SentenceSelector(rules),
        parser,
        new GazetteerNameAnnotator(catalog, names),
        new TimeAnnotator(),
        new QuotationAnnotator(),
        new EntityLinker(),
        new CoreferenceAnnotator(catalog.Facts));
}

using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Projection;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Hosting.LanguageModels;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Relations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>The knowledge graph as services of a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the loader, its extractor and its store. Settings come from the section <see cref="KnowledgeGraphOptions.Section"/> and are checked
    /// when the first of them is asked for; nothing is loaded before it is needed.
    /// </summary>
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KnowledgeGraphOptions>().Bind(configuration.GetSection(KnowledgeGraphOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => GraphOntology.Load());
        services.AddSingleton(_ => EntityCatalog.Shared);
        services.AddSingleton(_ => RuleLibrary.Load());
        services.AddSingleton(s => new EntityNodes(s.GetRequiredService<EntityCatalog>().Node, s.GetRequiredService<EntityCatalog>().CountryOf));
        services.AddSingleton<NameBook>();
        services.AddSingleton(CreateRuleExtractor);
        services.AddSingleton<IArticleExtractor>(s => Options(s).Extractor == "llm"
            ? new LanguageModelExtractor(LanguageModel.Connect(Options(s)), s.GetRequiredService<EntityCatalog>(), s.GetRequiredService<ILogger<LanguageModelExtractor>>())
            : s.GetRequiredService<RuleExtractor>());
        services.AddSingleton(s => GraphStores.Create(Options(s).Store, configuration, s.GetRequiredService<GraphOntology>()));
        services.AddSingleton(s => new ArticleLoader(
            s.GetRequiredService<IArticleExtractor>(),
            s.GetRequiredService<IGraphStore>(),
            s.GetRequiredService<GraphOntology>(),
            s.GetRequiredService<EntityNodes>(),
            Options(s).Parallelism is > 0 and var threads ? threads : Environment.ProcessorCount,
            s.GetRequiredService<ILogger<ArticleLoader>>()));
        return services;
    }

    /// <summary>The rules, the gazetteers and the models are read side by side: nobody waits longer than for the slowest of them.</summary>
    static RuleExtractor CreateRuleExtractor(IServiceProvider services)
    {
        Task<TaggerParser> parser = Task.Run(TaggerParser.Load);
        Task<NameAnnotator> names = Task.Run(() => new NameAnnotator());
        Task<EntityCatalog> gazetteers = Task.Run(services.GetRequiredService<EntityCatalog>);
        RuleLibrary rules = services.GetRequiredService<RuleLibrary>();
        EntityCatalog catalog = gazetteers.GetAwaiter().GetResult();
        Pipeline pipeline = EnglishPipeline.Create(rules, catalog, parser.GetAwaiter().GetResult(), names.GetAwaiter().GetResult());
        return new RuleExtractor(pipeline, new ArticleExtractor(rules, catalog, Options(services).Extractor == "rules" ? null : RelationCascade.Load()));
    }

    static KnowledgeGraphOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<KnowledgeGraphOptions>>().Value;
}

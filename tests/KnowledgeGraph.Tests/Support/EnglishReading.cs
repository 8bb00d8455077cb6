using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Output;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Tests.Support;

/// <summary>The whole way from a text to what it says, with the project's own models, made once. The rules read alone unless a classifier is given.</summary>
static class EnglishReading
{
    public static RuleLibrary Rules { get; } = RuleLibrary.Load();

    static readonly Lazy<(Pipeline Pipeline, ArticleExtractor Extractor)> Whole = new(() =>
        (EnglishPipeline.Create(Rules, EntityCatalog.Shared), new ArticleExtractor(Rules, EntityCatalog.Shared)));

    /// <summary>Skips the test where the models are not built in.</summary>
    public static void NeedsModels() =>
        Assert.SkipUnless(EmbeddedModel.Has("parser.kgm") && EmbeddedModel.Has("names.kgm") && EmbeddedModel.Has("coreference.kgm") && EmbeddedModel.Has("relations.kgm") && EmbeddedModel.Has("relations-contacts.kgm") && EmbeddedModel.Has("pieces.kgm") && EmbeddedModel.Has("stands.kgm") && EmbeddedModel.Has("contacts.kgm"), "the models are not built in");

    /// <summary>The same with a classifier that judges what the rules find.</summary>
    public static Core.Claims.Extraction Read(string text, IRelationClassifier classifier, DateOnly? published = null) =>
        Read(new Article { Id = "example", Text = text, Published = published }, classifier);

    public static Core.Claims.Extraction Read(Article article, IRelationClassifier classifier) =>
        new ArticleExtractor(Rules, EntityCatalog.Shared, classifier).Extract(Whole.Value.Pipeline.Annotate(article));

    public static Core.Claims.Extraction Read(string text, DateOnly? published = null) =>
        Read(new Article { Id = "example", Text = text, Published = published });

    public static Core.Claims.Extraction Read(Article article) => Whole.Value.Extractor.Extract(Whole.Value.Pipeline.Annotate(article));

    /// <summary>"meeting held: A + B" for each event, "supports: A > B" for each stand, "A member B" for each membership; participants by name.</summary>
    public static IReadOnlyList<string> Lines(Core.Claims.Extraction said)
    {
        Dictionary<string, string> names = said.Actors.ToDictionary(actor => actor.Id, GuideJson.Name, StringComparer.Ordinal);
        return
        [
            .. said.Events.Select(told => $"{told.Kind} {told.Status}: ".ToLowerInvariant()
                + string.Join(" + ", told.Participants.Select(participant => names[participant.ActorId]).Order(StringComparer.Ordinal))),
            .. said.Claims.OfType<StanceClaim>().Select(stance => $"{stance.Stance}: ".ToLowerInvariant() + $"{names[stance.FromId]} > {names[stance.ToId]}"),
            .. said.Claims.OfType<MembershipClaim>().Select(membership => $"{names[membership.MemberId]} {membership.Status} {names[membership.OrganizationId]}"),
        ];
    }

    /// <summary>"office A, mayor of B, current" for each office of a person.</summary>
    public static IReadOnlyList<string> Offices(Core.Claims.Extraction said)
    {
        Dictionary<string, string> names = said.Actors.ToDictionary(actor => actor.Id, GuideJson.Name, StringComparer.Ordinal);
        return [.. said.Claims.OfType<OfficeClaim>().Select(office => $"office {names[office.PersonId]}, {office.Title.ToLowerInvariant()} of {names[office.OfId]}, {office.Status}")];
    }
}

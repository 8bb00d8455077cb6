using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction;

/// <summary>One article as it is being read: what the readers of events, stands and memberships all look at.</summary>
public sealed record ArticleReading(
    DependencyTree Tree, NameIndex Names, ActorReader Actors, StatusReader Statuses, Representation Representation, SpeakerIndex Speakers, ActorGazetteer Gazetteer, ExtractionTrace? Trace)
{
    public Document Document => Tree.Document;

    /// <summary>What the rules have seen not to be so.</summary>
    public Rejections Rejections { get; } = new();
}

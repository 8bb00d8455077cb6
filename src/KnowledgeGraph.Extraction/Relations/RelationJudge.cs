using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>
/// Lets a classifier that has learned from labelled sentences judge what the rules have found, and find what they have not: a finding that it
/// holds for improbable is dropped, a relation that it holds for probable is added with its sentence as evidence.
/// </summary>
sealed class RelationJudge
{
    /// <summary>The name that stands for a rule with what is added.</summary>
    public const string Rule = "network";

    /// <summary>What the rules have read is dropped where it is less probable: the network errs about it more often than they do, unless it is so sure.</summary>
    internal const float Improbable = 0.005f;

    readonly ArticleReading _reading;
    readonly List<JudgedSentence> _sentences;

    public RelationJudge(IRelationClassifier classifier, ArticleReading reading, string? publisher, IReadOnlyList<EventMention> told, IReadOnlyList<StanceClaim> stances, IReadOnlyList<MembershipClaim> memberships)
    {
        _reading = reading;
        _sentences = new PassageReader(reading, new Principals(reading.Representation, reading.Actors, reading.Gazetteer), publisher).Read(told, stances, memberships);
        classifier.Answer([.. _sentences.Select(sentence => sentence.Passage)]);
    }

    public IReadOnlyList<StanceClaim> Stances(IReadOnlyList<StanceClaim> read) => new StanceJudge(_reading, _sentences).Judge(read);

    public IReadOnlyList<MembershipClaim> Memberships(IReadOnlyList<MembershipClaim> read) => new MembershipJudge(_reading, _sentences).Judge(read);

    public IReadOnlyList<EventMention> Contacts(IReadOnlyList<EventMention> told, EventReader reader) => new ContactJudge(_reading, _sentences, reader).Judge(told);
}

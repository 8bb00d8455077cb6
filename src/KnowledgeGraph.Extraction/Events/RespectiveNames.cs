using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// "A hosted the leaders of Norland and Sudland. P and Q told her": the next subject names as many people, of whom it is not told that they
/// are anybody else's, in the order of their countries. "The two foreign ministers met. P told Q": so does the next sentence.
/// </summary>
sealed class RespectiveNames(DependencyTree tree, ActorReader actors)
{
    /// <summary>The names are given in one of so many sentences behind.</summary>
    const int Reach = 2;

    /// <summary>The people who are meant by the office-holders of one phrase, by their identifiers.</summary>
    public Dictionary<string, ActorReference> Of(IReadOnlyList<EventMention> mentions)
    {
        Dictionary<string, ActorReference> names = new(StringComparer.Ordinal);
        foreach (IGrouping<int, ActorReference> phrase in mentions.SelectMany(mention => mention.Participants).Where(actor => actor.IsPerson).GroupBy(actor => actor.Head))
        {
            ActorReference[] holders = [.. phrase.DistinctBy(actor => actor.Id)];
            if (holders.Length < 2 || !Array.Exists(holders, holder => holder.Kind == ActorKind.OfficeHolder) || tree.Xpos[phrase.Key] is not ("NNS" or "NNPS")) continue;
            if ((Subject(phrase.Key, holders) ?? Speakers(phrase.Key, holders)) is not { } people) continue;
            for (int i = 0; i < holders.Length; i++)
                if (holders[i].Kind == ActorKind.OfficeHolder) names.TryAdd(holders[i].Id, people[i]);
        }

        // "Norland's president met his counterpart from Sudland. P and Q discussed": two phrases
        foreach (EventMention mention in mentions)
            if (mention.Participants.Count > 1 && mention.Participants.All(actor => actor.Kind == ActorKind.OfficeHolder && !names.ContainsKey(actor.Id)) && Subject(mention.Participants.Max(actor => actor.Head), [.. mention.Participants]) is { } named)
                for (int i = 0; i < named.Length; i++) names.TryAdd(mention.Participants[i].Id, named[i]);
        return names;
    }

    /// <summary>So many people as there are office-holders, in their order; null where no subject names them.</summary>
    ActorReference[]? Subject(int phrase, ActorReference[] holders)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int told = tree.Document.Sentences.IndexOf(phrase);
        for (int token = sentences[told].End; token < sentences[Math.Min(sentences.Length - 1, told + Reach)].End; token++)
            if (tree.Heads[token] != ParseLayer.Unparsed && tree.Relations[token] == Relation.Nsubj && actors.Names.Is(token, NameType.Person) && Match([.. actors.Read(token)], phrase, holders) is { } matched) return matched;
        return null;
    }

    /// <summary>"P told Q": the only two whom the next sentence names, the first of them its subject.</summary>
    ActorReference[]? Speakers(int phrase, ActorReference[] holders)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int next = tree.Document.Sentences.IndexOf(phrase) + 1;
        if (holders.Length != 2 || next >= sentences.Length || tree.Relations[sentences[next].First] != Relation.Nsubj) return null;
        List<ActorReference> people = [];
        for (int token = sentences[next].First; token < sentences[next].End; token++)
            if (tree.Heads[token] != ParseLayer.Unparsed && actors.Names.NameAt(token) is >= 0 and int name && actors.Names.Name(name).First == token && actors.Names.Name(name).Type == NameType.Person)
                people.AddRange(actors.ReadAlone(token).Where(actor => !people.Exists(one => one.Id == actor.Id)));
        return Match([.. people], phrase, holders);
    }

    /// <summary>Each in the place of him of whose country he is; who is told to be of none stands in the order of the list.</summary>
    ActorReference[]? Match(ActorReference[] people, int phrase, ActorReference[] holders)
    {
        if (people.Length != holders.Length || !people.All(person => person.Kind == ActorKind.Person && !actors.Names.IsNamedBetween(person.Id, 0, phrase))) return null;
        string?[] bodies = [.. people.Select(person => actors.Representation.BodyOf(person.Id))];
        ActorReference[] matched = new ActorReference[holders.Length];
        for (int i = 0; i < holders.Length; i++)
        {
            string? body = actors.Representation.BodyOf(holders[i].Id);
            int at = Array.FindIndex(people, person => person.Id == holders[i].Id);
            if (at < 0 && body is not null) at = Array.IndexOf(bodies, body);
            if (at < 0 && bodies[i] is null && body is not null && actors.Representation.MayActFor(people[i].Id, body)) at = i;
            if (at < 0 || matched.Contains(people[at])) return null;
            matched[i] = people[at];
        }

        return matched;
    }
}

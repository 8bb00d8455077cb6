using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Politicians of different states who take turns in one transcript have met, on the day and at the place of the transcript, whatever they
/// speak of: "Remarks by A and B before their meeting".
/// </summary>
/// <param name="tree">The trees of the document.</param>
/// <param name="names">The people whom it names.</param>
/// <param name="transcript">Whose turn it is.</param>
/// <param name="titled">For whom those act whom the title names.</param>
/// <param name="representation">For whom those act whom the text names.</param>
/// <param name="gazetteer">For whom those act who are known.</param>
/// <param name="offices">The words of offices.</param>
/// <param name="words">The words of contacts.</param>
/// <param name="venue">Where the transcript is set; null where that is not told.</param>
/// <param name="trace">What was considered.</param>
sealed class TurnsReader(DependencyTree tree, NameIndex names, Transcript transcript, TitleSides titled, Representation representation, ActorGazetteer gazetteer, ActorWords offices, StatusRules words, EventPlace? venue, ExtractionTrace? trace)
{
    /// <summary>In how many sentences of a first turn guest and host greet each other.</summary>
    const int Greeting = 3;

    /// <summary>Those who take turns before what is told in the turns, which may be of their contact.</summary>
    public IReadOnlyList<EventMention> With(IReadOnlyList<EventMention> told)
    {
        if (Read() is not { } between) return told;
        List<EventMention> mentions = [between];
        foreach (EventMention mention in told)
        {
            ActorReference[] known = [.. mention.Participants.Select(actor => IsGivenName(actor) && Called(actor, between.Participants) is { } party ? actor with { Id = party } : actor).DistinctBy(actor => actor.Id)];
            // "Jonas, it is a pleasure to meet you": he is the one who is met
            if (known.Length > 1 || known.Length == mention.Participants.Count) mentions.Add(mention.With(known));
        }

        return mentions;
    }

    /// <summary>"my friend Jonas": is somebody called by one name of whom no office is told?</summary>
    bool IsGivenName(ActorReference actor) => actor.Kind == ActorKind.Person && representation.BodyOf(actor.Id) is null && names.NameOf(actor.Id) is { } name && !name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Who of those who speak has the name as a given one, or one that is short for it; null for nobody.</summary>
    string? Called(ActorReference actor, IReadOnlyList<ActorReference> parties)
    {
        string name = names.NameOf(actor.Id)!;
        foreach (ActorReference party in parties)
        {
            string label = tree.Document.Words(party.First, party.End);
            string? given = titled.GivenName(label[(label.LastIndexOf(' ') + 1)..]) ?? (names.NameOf(party.Id) ?? gazetteer.NameOf(party.Id))?.Split(' ')[0];
            if (given?.EndsWith(name, StringComparison.OrdinalIgnoreCase) == true) return party.Id;
        }

        return null;
    }

    EventMention? Read()
    {
        if (IsOfPanel()) return null;
        List<ActorReference> parties = [];
        HashSet<string> sides = new(StringComparer.Ordinal);
        foreach (ActorReference speaker in transcript.SpeakersByTurn)
        {
            string label = tree.Document.Words(speaker.First, speaker.End).ReplaceLineEndings(" ");
            if (parties.Exists(party => party.Id == speaker.Id) || !offices.IsPrincipal(label)) continue;
            if (Side(speaker, label) is not { } side)
            {
                trace?.Reject("actor", tree.Document.Span(speaker.First, speaker.End), "turns", "of no known state");
                continue;
            }

            parties.Add(speaker);
            sides.Add(side);
        }

        if (sides.Count < 2) return null;
        (int first, int end) = Greets(parties) ?? Opening(parties[1].First);
        TextSpan span = tree.Document.Span(first, end);
        if (sides.Count > MeetingSize.Few)
        {
            trace?.Reject("actor", span, "turns", "more speak than meet");
            return null;
        }

        trace?.Accept("rule", span, "turns", string.Join(" + ", parties.Select(party => party.Id)));
        return new EventMention
        {
            Rule = "turns",
            Trigger = first,
            Sentence = tree.Document.Sentences.IndexOf(first),
            Kind = IsRemote(parties[0].First) ? EventKind.Call : EventKind.Meeting,
            Participants = parties,
            IsJoint = true,
            IsFaceToFace = true,
            IsOfTurns = true,
            Word = "meeting",
            IsHeadline = false,
            Outlook = Outlook.Held,
            Date = tree.Document.Article.Published is { } day ? new EventDate(day.ToString("O", CultureInfo.InvariantCulture), null, DateBasis.Publication) : EventDate.Unknown,
            Place = venue,
            Span = span,
            Steps = ["they take turns in one transcript"],
        };
    }

    string? Side(ActorReference speaker, string label) =>
        titled.Of(label[(label.LastIndexOf(' ') + 1)..]) ?? gazetteer.CountryOfActor(speaker.Id) ?? representation.CountryOf(speaker.Id) ?? representation.BodyOf(speaker.Id);

    /// <summary>Is the title that of a discussion before others, at which politicians speak without meeting?</summary>
    bool IsOfPanel()
    {
        string[] title = TitleWords();
        for (int i = 0; i < title.Length; i++)
            if (words.Panels.Contains(title[i]) && !(i > 0 && title[i - 1] is "press" or "news")) return true;
        return false;
    }

    /// <summary>Does the title, or a line above the first turn, say so?</summary>
    bool IsRemote(int turn)
    {
        if (TitleWords().Any(words.Remote.Contains)) return true;
        for (int token = 0; token < turn; token++)
            if (words.Remote.Contains(tree.Lemma(token))) return true;
        return false;
    }

    string[] TitleWords() => [.. (tree.Document.Article.Title ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', ':', ';', '“', '”'))];

    /// <summary>The first sentence in which one of them bids the other welcome, or thanks for it.</summary>
    (int First, int End)? Greets(List<ActorReference> parties)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        foreach (ActorReference party in parties)
        {
            int opening = tree.Document.Sentences.IndexOf(party.First);
            for (int i = opening; i < Math.Min(opening + Greeting, sentences.Length) && transcript.SpeakerAt(sentences[i].First)?.Id == party.Id; i++)
                for (int token = sentences[i].First; token < sentences[i].End; token++)
                    if (words.Greetings.Contains(tree.Lemma(token)) && Sentence(i) is { } greeting) return greeting;
        }

        return null;
    }

    /// <summary>A sentence as far as it is of one line.</summary>
    (int First, int End)? Sentence(int index)
    {
        Sentence sentence = tree.Document.Sentences.Sentences[index];
        TextSpan span = tree.Document.Span(sentence.First, sentence.End);
        return tree.Document.Text.AsSpan(span.Start, span.Length).ContainsAny('\r', '\n') ? null : (sentence.First, sentence.End);
    }

    /// <summary>The first sentence of a turn, also behind "(As interpreted.)", or but its label.</summary>
    (int First, int End) Opening(int turn)
    {
        int index = tree.Document.Sentences.IndexOf(turn);
        if (Sentence(index) is not { } opening) return (turn, turn + 1);
        return tree.Document.Form(opening.End - 1) is ")" && index + 1 < tree.Document.Sentences.Sentences.Length && tree.Document.Sentences.Sentences[index + 1].Block == tree.Document.Sentences.Sentences[index].Block && Sentence(index + 1) is { } next
            ? (opening.First, next.End) : opening;
    }
}

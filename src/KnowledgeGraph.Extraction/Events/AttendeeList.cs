using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Who took part, in lines of their own below a line that says so: "Participants:", "The meeting was attended by:", "The leaders that
/// took part:". Each line names one.
/// </summary>
/// <param name="Trigger">The word that says that they took part.</param>
/// <param name="Sentence">The sentence that opens the list.</param>
/// <param name="First">The list's first token.</param>
/// <param name="End">The token behind the line that opens it.</param>
/// <param name="Attendees">Those whom the lines name.</param>
sealed record AttendeeList(int Trigger, int Sentence, int First, int End, List<ActorReference> Attendees)
{
    static readonly HashSet<string> Attending = new(StringComparer.Ordinal)
    {
        "participate", "participant", "participation", "attend", "attendee", "attendance", "join", "present", "delegate", "speaker",
    };

    /// <summary>A line with more words is text.</summary>
    const int LongestLine = 40;

    const int Fewest = 2;

    /// <summary>In text order.</summary>
    public static List<AttendeeList> All(DependencyTree tree, ActorReader actors)
    {
        List<AttendeeList> lists = [];
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        for (int i = 0; i + Fewest < sentences.Length; i++)
        {
            Sentence opening = sentences[i];
            if (opening.Length is < 2 or > LongestLine || tree.Document.Form(opening.End - 1) is not ":" || sentences[i + 1].Block == opening.Block) continue;
            int trigger = -1;
            for (int token = opening.First; token < opening.End; token++)
                if (Attending.Contains(tree.Lemma(token)) || IsTakenPart(tree, token)) trigger = token;
            if (trigger < 0) continue;
            List<ActorReference> attendees = [];
            for (int line = i + 1; line < sentences.Length && Named(sentences, line, actors) is { } named; line++)
                if (!attendees.Exists(one => one.Id == named.Id)) attendees.Add(named);
            if (attendees.Count >= Fewest) lists.Add(new AttendeeList(trigger, i, opening.First, opening.End, attendees));
        }

        return lists;
    }

    /// <summary>"took part", and not "as part of".</summary>
    static bool IsTakenPart(DependencyTree tree, int token) => tree.Lemma(token) == "part" && tree.Heads[token] is >= 0 and int verb && tree.Lemma(verb) == "take";

    /// <summary>The person whom a line of its own names, or the country or body when it names nobody; null when it is no such line.</summary>
    static ActorReference? Named(Sentence[] sentences, int line, ActorReader actors)
    {
        Sentence tokens = sentences[line];
        if (tokens.Length > LongestLine || sentences[line - 1].Block == tokens.Block || line + 1 < sentences.Length && sentences[line + 1].Block == tokens.Block) return null;
        ActorReference? body = null;
        for (int token = tokens.First; token < tokens.End; token++)
        {
            if (actors.Names.EntityAt(token) is not { } entity || actors.Names.Name(actors.Names.NameAt(token)) is var name && name.First != token) continue;
            ActorReference read = new(entity, ActorGazetteer.KindOf(entity), token, name.First, name.End);
            if (NameIndex.IsPerson(entity)) return read;
            if (read.Kind is ActorKind.Country or ActorKind.Organization && token - tokens.First <= 2) body ??= read;
        }

        return body;
    }
}

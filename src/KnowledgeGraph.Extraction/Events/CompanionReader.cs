using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>"A leaves for Oslo and Bergen. He will be joined by B", "C will follow later": who goes where somebody was just told to go.</summary>
sealed class CompanionReader(ActorReader actors, ParticipantReader participants, ContactBuilder builder, List<EventMention> mentions)
{
    /// <summary>The journey is told in the same sentence or the one before.</summary>
    const int Reach = 1;

    /// <summary>They belong to the company of a visitor, and are no visitors of their own.</summary>
    static readonly string[] Staff = ["director", "senior director", "adviser", "advisor", "aide", "spokesman", "spokeswoman"];

    /// <summary>Adds those who come along to each visit of the traveller, and those who follow on their own to each that was told of last; false where no journey was told.</summary>
    public bool Read(ContactPassage passage, List<ActorReference> companions)
    {
        companions = companions.FindAll(one => !Array.Exists(Staff, title => actors.Representation.IsCalled(one.Id, title)));
        if (companions.Count == 0 || OutlookAlgebra.IsNegative(passage.Outlook)) return false;
        List<ActorReference> travellers = participants.Read(passage.Match["guest"], true);
        bool alone = passage.Match["guest"].Length == 0;
        // "Minister B is accompanying him": nobody accompanies himself
        bool himself = travellers.RemoveAll(actor => companions.Exists(one => one.Id == actor.Id)) > 0 && travellers.Count == 0;
        if (!alone && !himself && travellers.Count == 0) return false;
        int trigger = passage.Match.Trigger;
        bool any = false;
        for (int i = mentions.Count - 1, sentence = -1; i >= 0; i--)
        {
            EventMention visit = mentions[i];
            if (visit.Kind != EventKind.Visit || visit.Trigger >= trigger || OutlookAlgebra.IsNegative(visit.Outlook) || visit.Outlook is Outlook.Postponed or Outlook.Proposed) continue;
            if (passage.Sentence - visit.Sentence > Reach || sentence >= 0 && visit.Sentence != sentence) break;
            if (companions.Exists(one => visit.Participants.Any(actor => actor.Id == one.Id || !alone && !IsOfOneCountry(one, actor))) || companions.Exists(one => IsAtHome(one, visit.Place))) continue;
            sentence = visit.Sentence;
            any = true;
            if (!alone && (himself || visit.Participants.Any(actor => travellers.Exists(one => one.Id == actor.Id)))) builder.Add(passage with { Outlook = visit.Outlook }, ActorList.Union([.. visit.Participants.Select(actor => actor with { Head = trigger, First = trigger, End = trigger + 1 })], companions), false, -1, [], visit.Place);
            else if (alone && visit.Place is { } place) builder.Add(passage, companions, false, -1, [], place);
        }

        return any;
    }

    /// <summary>Who is joined by somebody of another country meets him, and not everybody who comes along has an office.</summary>
    bool IsOfOneCountry(ActorReference first, ActorReference second) => Country(first) is { } one && Country(second) == one;

    bool IsAtHome(ActorReference actor, EventPlace? place) => place?.CountryIso3 is { } iso && Country(actor) == "country:" + iso;

    string? Country(ActorReference actor) => actors.Representation.CountryOf(actor.Id);
}

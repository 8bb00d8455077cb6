using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// For whom the first person stands at a token: "I" for who speaks, and "we" of a minister for himself too; but "we" of a spokesman is his
/// government, which has met whom he tells of.
/// </summary>
sealed class Voices(DependencyTree tree, SpeakerIndex speakers, Transcript transcript, Representation representation, IReadOnlyList<ActorReference> authors, string? house)
{
    public IReadOnlyList<ActorReference> At(int token)
    {
        if (speakers.SpeakerAt(token) is { } speaker) return IsPlural(token) && Government(speaker, token) is { } government ? [Body(government, token)] : [speaker];
        if (transcript.IsOfUnknown(token)) return [];
        if (authors is [{ IsPerson: true } author] && IsPlural(token) && representation.IsSpokesman(author.Id) && representation.BodyOf(author.Id) is { } body) return [Body(body, token)];
        return house is not null && IsPlural(token) && transcript.IsOfPlainName(token) ? [Body(house, token)] : authors;
    }

    bool IsPlural(int token) => tree.Lemma(token) is "we" or "our" or "us";

    /// <summary>
    /// Whose "the President" is at a token of a transcript: of the minister who speaks, and else, also for an envoy to others, of those for whom it is taken down; null
    /// elsewhere.
    /// </summary>
    public ActorReference? HouseAt(int token)
    {
        string? own = transcript.SpeakerAt(token) is { } speaker && !representation.IsSpecialEnvoy(speaker.Id) && !(transcript.IsNamedAbove(speaker.Id) && representation.IsEnvoy(speaker.Id)) ? representation.CountryOf(speaker.Id) : null;
        if (house is not null && transcript.IsOfPlainName(token)) own = null;
        return (own ?? house) is { } body ? Body(body, token) : null;
    }

    /// <summary>
    /// Whom "you" stands for at a token, where two of different countries speak in turn: who leads through a briefing of his own house, or
    /// asks in a programme, is there for those who listen.
    /// </summary>
    public ActorReference? AddresseeAt(int token)
    {
        if (transcript.AddresseeAt(token) is not { } addressee || transcript.SpeakerAt(token) is not { } speaker) return null;
        string? own = Side(speaker), other = Side(addressee);
        if (own is not null && other is not null) return own != other ? addressee : null;
        // the text need not tell of which country he is who is called a minister
        return (own is not null || transcript.IsCalledPrincipal(speaker.Id)) && (other is not null || transcript.IsCalledPrincipal(addressee.Id)) ? addressee : null;
    }

    string? Side(ActorReference actor) => representation.CountryOf(actor.Id) ?? representation.BodyOf(actor.Id);

    /// <summary>The body for which somebody speaks who does not speak for himself; null for a principal.</summary>
    string? Government(ActorReference speaker, int token)
    {
        if (!speaker.IsPerson) return null;
        if (transcript.SpeakerAt(token)?.Id == speaker.Id && transcript.IsOfPlainName(token))
            return representation.CountryOf(speaker.Id) is { } country
                ? house is null || representation.IsOf(speaker.Id, country) ? country : house
                : transcript.IsNamedAbove(speaker.Id) ? house : null;
        return representation.IsSpokesman(speaker.Id) ? representation.BodyOf(speaker.Id) : null;
    }

    static ActorReference Body(string id, int token) => new(id, ActorGazetteer.KindOf(id), token, token, token + 1);
}

using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Tells which names, descriptions and pronouns mean the same: "Xi Jinping", "Xi", "the Chinese leader", "he"; "the two leaders" belongs to
/// two chains. Uses links and quotations where the document has them.
/// </summary>
public sealed class CoreferenceAnnotator : IAnnotator
{
    readonly ReferenceReader _reader;
    readonly Func<string, EntityFacts?> _facts;

    /// <param name="facts">What is known of a linked entity, by its id; null when nothing is known of any.</param>
    public CoreferenceAnnotator(Func<string, EntityFacts?>? facts = null)
        : this(EmbeddedModel.Read("coreference.kgm"), EmbeddedVectors.Value, facts)
    {
    }

    internal CoreferenceAnnotator(ModelFile model, WordVectors vectors, Func<string, EntityFacts?>? facts = null)
        : this(new PronounRanker(model.Matrix("pronouns")), new NounTypes(vectors, model.Matrix("nouns")), facts)
    {
    }

    internal CoreferenceAnnotator(IAntecedentChoice choice, NounTypes nouns, Func<string, EntityFacts?>? facts = null)
    {
        _facts = facts ?? (_ => null);
        _reader = new ReferenceReader(
            new CountryWords(EmbeddedData.OpenTable("Seeds/countries.tsv")),
            new RoleWords(EmbeddedData.OpenTable("Coreference/roles.tsv")),
            new GenericWords(EmbeddedData.OpenTable("Coreference/generics.tsv")),
            new GenderWords(EmbeddedData.OpenTable("Entities/Lexicons/given-names.tsv"), EmbeddedData.OpenTable("Coreference/genders.tsv")),
            nouns,
            choice);
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences, LayerKind.Tags, LayerKind.Parses, LayerKind.Names];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Coreference];

    public Document Annotate(Document document)
    {
        List<Phrase> phrases = _reader.Read(document, _facts);
        Dictionary<Referent, int> chains = [];
        List<Mention> mentions = [];
        foreach (Phrase phrase in phrases.Where(IsMention).OrderBy(phrase => phrase.First).ThenByDescending(phrase => phrase.End).ThenBy(phrase => phrase.Head))
        {
            int[] numbers = [.. phrase.Referents.Select(referent => chains.TryGetValue(referent, out int chain) ? chain : chains[referent] = chains.Count)];
            mentions.Add(new Mention(phrase.First, phrase.End, phrase.Head, Kind(phrase.Kind), numbers));
        }

        return document.With(new CoreferenceLayer([.. mentions], chains.Count));
    }

    /// <summary>Names, office-holders, and whatever is spoken of twice.</summary>
    static bool IsMention(Phrase phrase) =>
        phrase.Kind != PhraseKind.Pair && phrase.Referents.Count > 0
        && (phrase.Kind == PhraseKind.Name || phrase.Referents.Any(referent => referent.Phrases.Count > 1) || phrase.Kind == PhraseKind.Definite && phrase.Type == ReferentKind.Person);

    static MentionKind Kind(PhraseKind kind) => kind switch
    {
        PhraseKind.Name => MentionKind.Name,
        PhraseKind.Pronoun => MentionKind.Pronoun,
        _ => MentionKind.Description,
    };
}

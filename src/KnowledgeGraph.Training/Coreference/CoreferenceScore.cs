using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Coreference;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>
/// How many pronouns and definite descriptions are linked to the right thing: the nearest earlier mention of a chain must belong to the
/// treebank's group. Counted are pronouns of the third person and definite nouns that the treebank links to something before them; what
/// the annotator links although the treebank does not counts against precision.
/// </summary>
public sealed class CoreferenceScore
{
    readonly Dictionary<string, (int Right, int Found, int Gold)> _counts = new(StringComparer.Ordinal);

    public IEnumerable<string> Kinds => _counts.Keys.Order(StringComparer.Ordinal);

    public (int Right, int Found, int Gold) this[string kind] => _counts.GetValueOrDefault(kind);

    /// <param name="gum">The truth.</param>
    /// <param name="document">The same document with its coreference layer.</param>
    /// <param name="wrong">Told of each wrong link; may be null.</param>
    public void Add(GumDocument gum, Document document, Action<string>? wrong = null)
    {
        GoldGroups groups = new(gum);
        Dictionary<int, Mention> byHead = [];
        foreach (Mention mention in document.Coreference.Mentions) byHead.TryAdd(mention.Head, mention);
        HashSet<int> seen = [];
        foreach (GumMention mention in gum.Mentions.OrderBy(mention => mention.Head))
        {
            bool isAnaphor = !seen.Add(mention.Group);
            string? kind = Kind(document, mention);
            if (kind is null) continue;
            bool isPerson = mention.Type == "person";
            Mention? found = byHead.GetValueOrDefault(mention.Head);
            int antecedent = found is null ? -1 : Antecedent(document, found);
            bool isRight = isAnaphor && antecedent >= 0 && IsRight(groups, document, mention, antecedent);
            if (antecedent >= 0 && !isRight || isAnaphor && antecedent < 0)
                wrong?.Invoke($"{gum.Id} {kind} '{document.Words(mention.First, mention.End)}' -> '{(antecedent < 0 ? "-" : document.Words(Math.Max(0, antecedent - 2), Math.Min(document.Tokens.Count, antecedent + 2)))}'{(isAnaphor ? "" : " (new)")} in: {Sentence(document, mention.Head)}");
            Count(kind, isRight, antecedent >= 0, isAnaphor);
            if (isPerson) Count(kind + ", person", isRight, antecedent >= 0, isAnaphor);
            Count("all", isRight, antecedent >= 0, isAnaphor);
            if (isPerson) Count("all, person", isRight, antecedent >= 0, isAnaphor);
        }
    }

    /// <summary>The head of the nearest earlier mention of a shared chain; -1 without one.</summary>
    static int Antecedent(Document document, Mention mention)
    {
        int best = -1;
        foreach (Mention other in document.Coreference.Mentions)
            if (other.Head < mention.Head && other.Head > best && other.Chains.Intersect(mention.Chains).Any()) best = other.Head;
        return best;
    }

    static bool IsRight(GoldGroups groups, Document document, GumMention mention, int antecedent)
    {
        // The tree may hang a name on its title: then the title is the head in the treebank.
        for (int token = antecedent, steps = 0; token >= 0 && steps < 3; token = document.Parses.Heads[token], steps++)
        {
            if (groups.Share(mention.Head, token) || groups.At(token).Contains(mention.Group)) return true;
            if (document.Parses.Relations[token] is not (Relation.Flat or Relation.Compound or Relation.Conj)) return false;
        }

        return false;
    }

    static string? Kind(Document document, GumMention mention)
    {
        if (mention.Link is "appos" or "pred") return null;
        if (PronounWords.Kind(document.Form(mention.Head)) is var pronoun and not (PronounKind.None or PronounKind.Speaker)) return "pronoun " + pronoun.ToString().ToLowerInvariant();
        if (document.Tags.Upos[mention.Head] != Upos.Noun) return null;
        ReadOnlySpan<char> first = document.Form(mention.First);
        bool isDefinite = first.Equals("the", StringComparison.OrdinalIgnoreCase) || first.Equals("this", StringComparison.OrdinalIgnoreCase) || first.Equals("these", StringComparison.OrdinalIgnoreCase)
            || first.Equals("that", StringComparison.OrdinalIgnoreCase) || first.Equals("those", StringComparison.OrdinalIgnoreCase) || first.Equals("both", StringComparison.OrdinalIgnoreCase);
        return isDefinite ? "description" : null;
    }

    void Count(string kind, bool isRight, bool isFound, bool isGold)
    {
        (int right, int found, int gold) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (right + (isRight ? 1 : 0), found + (isFound ? 1 : 0), gold + (isGold ? 1 : 0));
    }

    static string Sentence(Document document, int token)
    {
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(token)];
        return document.Words(sentence.First, sentence.End);
    }
}

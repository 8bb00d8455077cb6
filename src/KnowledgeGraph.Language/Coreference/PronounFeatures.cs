using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>What speaks for and against a phrase as the antecedent of a pronoun, as numbers.</summary>
sealed class PronounFeatures(Tree tree)
{
    public const int Count = 56;

    /// <summary>How many sentences back an antecedent is looked for.</summary>
    public const int Sentences = 4;

    const int MostCandidates = 40;

    readonly Document _document = tree.Document;
    readonly bool[] _isQuoted = Quoted(tree.Document);

    /// <summary>The phrases that may be the antecedent, nearest first; what grammar rules out is left out.</summary>
    public List<Phrase> Candidates(Phrase pronoun, History history)
    {
        if (IsExpletive(pronoun.Head)) return [];
        return [.. history.Back(pronoun, Sentences).Where(phrase => phrase.Head < pronoun.Head && IsPossible(pronoun, phrase)).Take(MostCandidates)];
    }

    /// <summary>"It was agreed to …": the clause is what was agreed.</summary>
    bool IsExpletive(int token)
    {
        int head = tree.Heads[token];
        if (IsCalledExpletive(token)) return true;
        return tree.Relations[token] == Relation.NsubjPass && head >= 0 && _document.Form(token).Equals("it", StringComparison.OrdinalIgnoreCase)
            && (tree.Has(head, Relation.Ccomp) || tree.Has(head, Relation.Xcomp) || tree.Has(head, Relation.Csubj));
    }

    /// <summary>Did the parser take it for one, and not in "it is willing to talk", where somebody is?</summary>
    bool IsCalledExpletive(int token) =>
        tree.Relations[token] == Relation.Expl && !(tree.Heads[token] is >= 0 and int head && _document.Form(head) is "willing" or "ready" or "open" or "prepared" or "eager" or "unwilling" or "reluctant");

    bool IsPossible(Phrase pronoun, Phrase phrase)
    {
        PronounKind kind = PronounWords.Kind(_document.Form(pronoun.Head));
        bool isInside = phrase.First <= pronoun.First && pronoun.End <= phrase.End || Dominates(phrase.Anchor, pronoun.Head) && IsOwnModifier(phrase.Anchor, pronoun.Head);
        if (isInside && phrase.Kind != PhraseKind.Name) return false;
        Referent? referent = phrase.Referents.Count == 1 ? phrase.Referents[0] : null;
        ReferentKind type = referent?.Type ?? phrase.Type;
        Gender gender = referent is { Gender: not Gender.Unknown } ? referent.Gender : phrase.Gender;
        if (phrase.Kind == PhraseKind.Pronoun && PronounWords.Kind(_document.Form(phrase.Head)) == PronounKind.Speaker) return false;
        bool isPlural = phrase.IsPlural || phrase.Kind == PhraseKind.Pair;
        return kind switch
        {
            PronounKind.He or PronounKind.She => !isPlural && type is ReferentKind.Person or ReferentKind.Unknown && !isPlural && !(gender != Gender.Unknown && gender != pronoun.Gender),
            PronounKind.It => !isPlural && type != ReferentKind.Person,
            PronounKind.They => isPlural || type == ReferentKind.Organization || type == ReferentKind.Place && phrase.Kind == PhraseKind.Name
                || type == ReferentKind.Person && phrase.Kind != PhraseKind.Name && gender == Gender.Unknown || type == ReferentKind.Unknown,
            _ => false,
        };
    }

    /// <summary>Writes the features of a candidate.</summary>
    /// <param name="rank">0 for the nearest candidate.</param>
    public void Write(Phrase pronoun, Phrase phrase, int rank, Span<float> features)
    {
        features.Clear();
        int distance = Math.Min(3, pronoun.Sentence - phrase.Sentence), tokens = pronoun.Head - phrase.Head;
        features[distance] = 1;
        features[4] = MathF.Min(1, tokens / 100f);
        features[5] = 1f / (1 + rank);
        Relation role = tree.Role(phrase.Anchor).WithoutSubtype(), own = tree.Role(pronoun.Head).WithoutSubtype();
        bool isSubject = role is Relation.Nsubj, isPossessive = tree.Relations[pronoun.Head] == Relation.NmodPoss;
        features[role switch { Relation.Nsubj => 6, Relation.Obj => 7, Relation.Iobj or Relation.Obl => 8, Relation.Nmod => 9, Relation.Root => 10, _ => 11 }] = 1;
        if (tree.Relations[phrase.Anchor] == Relation.NmodPoss) features[12] = 1;
        if (isSubject && own == Relation.Nsubj) features[13 + Math.Min(1, distance)] = 1;
        if (role == own && !isSubject) features[15] = 1;
        if (isSubject) features[16 + distance] = 1;
        if (IsFirst(phrase)) features[20 + Math.Min(1, distance)] = 1;
        features[22 + (int)phrase.Kind] = 1;
        Referent? referent = phrase.Referents.Count == 1 ? phrase.Referents[0] : null;
        Gender gender = referent is { Gender: not Gender.Unknown } ? referent.Gender : phrase.Gender;
        if (gender != Gender.Unknown && gender == pronoun.Gender) features[27] = 1;
        ReferentKind type = referent?.Type ?? phrase.Type;
        features[28 + (int)type] = 1;
        bool isPlural = phrase.IsPlural || phrase.Kind == PhraseKind.Pair;
        if (isPlural == pronoun.IsPlural) features[33] = 1;
        if (phrase.Kind == PhraseKind.Pronoun && _document.Form(phrase.Head) is var form && PronounWords.Kind(form) == PronounWords.Kind(_document.Form(pronoun.Head)))
            features[34 + Math.Min(1, distance)] = 1;
        if (referent is not null)
        {
            features[36] = MathF.Min(1, (referent.Mentioned - 1) / 4f);
            if (referent.Names.Count > 0) features[37] = 1;
            if (referent.Roles.Count > 0) features[38] = 1;
        }

        int clause = tree.Clause(pronoun.Head), other = tree.Clause(phrase.Anchor);
        bool isSameClause = distance == 0 && clause >= 0 && clause == other, isReflexive = PronounWords.IsReflexive(_document.Form(pronoun.Head));
        if (isSameClause)
        {
            if (isReflexive) features[39] = 1;
            else if (isPossessive) features[isSubject ? 40 : 41] = 1;
            else if (own is Relation.Nsubj or Relation.Obj or Relation.Iobj or Relation.Obl) features[42] = 1;
        }
        else if (distance == 0 && isReflexive) features[43] = 1;
        if (distance == 0 && isSubject && other >= 0 && other != clause && Dominates(other, pronoun.Head)) features[44] = 1;
        if (Dominates(phrase.Anchor, pronoun.Head)) features[45] = 1;
        if (phrase.Kind == PhraseKind.Indefinite && distance == 0) features[46] = 1;
        if (IsQuoted(pronoun.Head) != IsQuoted(phrase.Head)) features[47] = 1;
        if (tree.Relations[phrase.Anchor] == Relation.Conj) features[48] = 1;
    }

    /// <summary>Writes the features of there being no antecedent.</summary>
    public void WriteNone(Phrase pronoun, int candidates, Span<float> features)
    {
        features.Clear();
        features[49] = 1;
        if (IsCalledExpletive(pronoun.Head)) features[50] = 1;
        if (candidates == 0) features[51] = 1;
        int head = tree.Heads[pronoun.Head];
        if (head < 0) return;
        if (tree.Relations[pronoun.Head] is Relation.Nsubj or Relation.NsubjPass or Relation.Expl && (tree.Has(head, Relation.Csubj) || tree.Has(head, Relation.Ccomp) || tree.Has(head, Relation.Xcomp))) features[52] = 1;
        if (tree.Has(head, Relation.Cop)) features[53] = 1;
        if (tree.Relations[pronoun.Head] is Relation.Nsubj) features[54] = 1;
        if (tree.Relations[pronoun.Head] is Relation.Obj) features[55] = 1;
    }

    static bool[] Quoted(Document document)
    {
        if (!document.Has(LayerKind.Quotations)) return [];
        bool[] isQuoted = new bool[document.Tokens.Count];
        foreach (Quotation quotation in document.Quotations.Quotations)
            if (quotation.IsDirect) Array.Fill(isQuoted, true, quotation.First, quotation.End - quotation.First);
        return isQuoted;
    }

    bool IsFirst(Phrase phrase) => phrase.First - _document.Sentences.Sentences[phrase.Sentence].First <= 1;

    bool IsQuoted(int token) => _isQuoted.Length > 0 && _isQuoted[token];

    bool Dominates(int above, int token)
    {
        for (int steps = 0; token >= 0 && steps < 64; token = tree.Heads[token], steps++)
            if (token == above) return true;
        return false;
    }

    /// <summary>Whether the way down from a noun to the pronoun stays inside the noun's own phrase, as in "his mother" or "the friend of hers".</summary>
    bool IsOwnModifier(int above, int token)
    {
        for (int steps = 0; token != above && token >= 0 && steps < 64; token = tree.Heads[token], steps++)
            if (tree.Relations[token].WithoutSubtype() is not (Relation.Nmod or Relation.Conj or Relation.Amod or Relation.Compound)) return false;
        return true;
    }
}

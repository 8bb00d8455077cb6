using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Finds the phrases of a document that may refer to something, in the order of their heads.</summary>
sealed class PhraseFinder(Tree tree, CountryWords countries, RoleWords roles, NounTypes nouns, GenderWords genders)
{
    readonly Document _document = tree.Document;
    readonly int[] _nameOf = new int[tree.Heads.Length];
    readonly Phrase?[] _byAnchor = new Phrase?[tree.Heads.Length];

    public List<Phrase> Find()
    {
        List<Phrase> phrases = [];
        Array.Fill(_nameOf, -1);
        Name[] names = _document.Names.Names;
        for (int i = 0; i < names.Length; i++) Array.Fill(_nameOf, i, names[i].First, names[i].End - names[i].First);
        bool[] isTime = TimeWords();
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int sentence = 0; sentence < sentences.Length; sentence++)
            for (int token = sentences[sentence].First; token < sentences[sentence].End; token++)
                if (At(token, sentence, isTime) is { } phrase)
                {
                    phrases.Add(phrase);
                    _byAnchor[phrase.Anchor] ??= phrase;
                }

        AddPairs(phrases);
        phrases.Sort((a, b) => a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Kind.CompareTo(b.Kind));
        return phrases;
    }

    Phrase? At(int token, int sentence, bool[] isTime)
    {
        int name = _nameOf[token];
        if (name >= 0) return _document.Names.Names[name].First == token ? OfName(name, sentence) : null;
        if (tree.Heads[token] == ParseLayer.Unparsed || isTime[token]) return null;
        PronounKind pronoun = PronounWords.Kind(_document.Form(token));
        if (pronoun != PronounKind.None) return OfPronoun(token, sentence, pronoun);
        if (_document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn)) return null;
        if (tree.Relations[token] is Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.NmodDesc) return null;
        return OfNoun(token, sentence);
    }

    Phrase OfName(int index, int sentence)
    {
        Name name = _document.Names.Names[index];
        int head = name.End - 1;
        for (int token = name.First; token < name.End; token++)
            if (tree.Heads[token] < name.First || tree.Heads[token] >= name.End)
            {
                head = token;
                break;
            }

        if (name.Type == NameType.Demonym && OfPeople(name, head, sentence) is { } people) return people;
        int anchor = head;
        if (tree.Relations[head] is Relation.Flat or Relation.Compound or Relation.NmodDesc && tree.Heads[head] >= 0 && tree.Heads[head] < name.First && name.First - tree.Heads[head] < 6
            && _nameOf[tree.Heads[head]] < 0 && roles.Contains(Lemma(tree.Heads[head]))) anchor = tree.Heads[head];
        ReferentKind type = name.Type switch
        {
            NameType.Person => ReferentKind.Person,
            NameType.Organization => ReferentKind.Organization,
            NameType.Place or NameType.Demonym => ReferentKind.Place,
            _ => ReferentKind.Thing,
        };
        return new Phrase
        {
            First = name.First,
            End = name.End,
            Head = head,
            Anchor = anchor,
            Sentence = sentence,
            Kind = PhraseKind.Name,
            Name = index,
            Type = type,
            Gender = type == ReferentKind.Person ? genders.OfName(_document, name) : Gender.Unknown,
            HasNumber = type == ReferentKind.Person,
            Lemma = _document.Form(head).ToString().ToLowerInvariant(),
            Country = countries.Find(_document.Words(name.First, name.End)),
        };
    }

    /// <summary>"The American" by itself is somebody, not his country.</summary>
    Phrase? OfPeople(Name name, int head, int sentence)
    {
        int article = tree.Child(head, Relation.Det);
        if (article < 0 || article > name.First || tree.Relations[head] is Relation.Amod or Relation.Compound || _document.Form(name.End - 1) is [.., 's']) return null;
        if (countries.Find(_document.Words(name.First, name.End)) is not { } country || !_document.Form(article).Equals("the", StringComparison.OrdinalIgnoreCase)) return null;
        return new Phrase
        {
            First = article,
            End = name.End,
            Head = head,
            Anchor = head,
            Sentence = sentence,
            Kind = PhraseKind.Definite,
            Type = ReferentKind.Person,
            HasNumber = true,
            Lemma = "national",
            Country = country,
        };
    }

    static Phrase OfPronoun(int token, int sentence, PronounKind kind) => new()
    {
        First = token,
        End = token + 1,
        Head = token,
        Anchor = token,
        Sentence = sentence,
        Kind = PhraseKind.Pronoun,
        Gender = PronounWords.Gender(kind),
        Type = kind is PronounKind.He or PronounKind.She or PronounKind.Speaker ? ReferentKind.Person : ReferentKind.Unknown,
        IsPlural = kind == PronounKind.They,
        HasNumber = true,
        Lemma = kind.ToString(),
    };

    Phrase OfNoun(int token, int sentence)
    {
        int first = token;
        List<string> modifiers = [];
        bool isDefinite = false, isIndefinite = false;
        string? country = null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.Next(child))
        {
            if (tree.Relations[child] is Relation.Det or Relation.DetPredet or Relation.CcPreconj or Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodDesc && child < token)
                first = Math.Min(first, Leftmost(child));
            switch (tree.Relations[child])
            {
                case Relation.Det or Relation.DetPredet or Relation.CcPreconj:
                    bool pointing = _document.Form(child) is "the" or "The" or "this" or "This" or "that" or "That" or "these" or "These" or "those" or "Those" or "both" or "Both" or "THE";
                    isDefinite |= pointing;
                    isIndefinite |= !pointing;
                    break;
                case Relation.NmodPoss:
                    isDefinite = true;
                    country ??= Country(child);
                    break;
                case Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodDesc when child < token:
                    if (Country(child) is { } code) country ??= code;
                    else modifiers.Add(Lemma(child));
                    break;
                case Relation.Nmod:
                    country ??= Country(child);
                    break;
            }
        }

        string lemma = Lemma(token);
        ReferentKind type = roles.Contains(lemma) ? ReferentKind.Person : nouns.Type(_document.Form(token), lemma);
        bool isPlural = (_document.Tags.Morphology[token] & Morphology.Plural) != 0 || _document.Tags.Xpos[token] is "NNS" or "NNPS";
        if (!isDefinite && !isIndefinite && tree.Relations[token] == Relation.Conj && type == ReferentKind.Person && tree.Heads[token] >= 0 && tree.Child(tree.Heads[token], Relation.Det) is var article and >= 0
            && _document.Form(article).Equals("the", StringComparison.OrdinalIgnoreCase) && roles.Contains(Lemma(tree.Heads[token]))) isDefinite = true;
        if (!isDefinite && !isIndefinite && country is not null && type == ReferentKind.Person && !isPlural) isDefinite = true;
        return new Phrase
        {
            First = first,
            End = token + 1,
            Head = token,
            Anchor = token,
            Sentence = sentence,
            Kind = isDefinite ? PhraseKind.Definite : PhraseKind.Indefinite,
            Type = type,
            Gender = type == ReferentKind.Person ? genders.OfNoun(lemma) : Gender.Unknown,
            IsPlural = isPlural,
            HasNumber = true,
            Lemma = lemma,
            Modifiers = [.. modifiers],
            Country = country,
        };
    }

    /// <summary>The country that a modifier names: "Turkish", "Turkey 's", "of Turkey".</summary>
    string? Country(int token)
    {
        int name = _nameOf[token];
        if (name < 0) return countries.Find(_document.Form(token).ToString());
        Name words = _document.Names.Names[name];
        return words.Type is NameType.Place or NameType.Demonym ? countries.Find(_document.Words(words.First, words.End)) : null;
    }

    int Leftmost(int token)
    {
        int first = token, depth = 0;
        for (int child = tree.FirstChild(token); child >= 0 && depth++ < 32; child = tree.Next(child))
            if (child < token && tree.Relations[child] is not (Relation.Punct or Relation.Case or Relation.Cc)) first = Math.Min(first, child);
        return first;
    }

    void AddPairs(List<Phrase> phrases)
    {
        int count = phrases.Count;
        for (int i = 0; i < count; i++)
        {
            Phrase phrase = phrases[i];
            if (phrase.Kind == PhraseKind.Pronoun && phrase.Type != ReferentKind.Person) continue;
            List<Phrase> parts = [phrase];
            for (int child = tree.FirstChild(phrase.Anchor); child >= 0; child = tree.Next(child))
                if (tree.Relations[child] == Relation.Conj && _byAnchor[child] is { } part) parts.Add(part);
            if (parts.Count < 2) continue;
            phrases.Add(new Phrase
            {
                First = phrase.First,
                End = parts.Max(part => part.End),
                Head = phrase.Head,
                Anchor = phrase.Anchor,
                Sentence = phrase.Sentence,
                Kind = PhraseKind.Pair,
                Type = parts.All(part => part.Type == phrase.Type) ? phrase.Type : ReferentKind.Unknown,
                IsPlural = true,
                HasNumber = true,
                Lemma = phrase.Lemma,
                Parts = [.. parts],
            });
        }
    }

    bool[] TimeWords()
    {
        bool[] isTime = new bool[tree.Heads.Length];
        if (!_document.Has(LayerKind.Times)) return isTime;
        foreach (TimeExpression time in _document.Times.Expressions) Array.Fill(isTime, true, time.First, time.End - time.First);
        return isTime;
    }

    string Lemma(int token) => _document.Tags.Lemmas[token].ToLowerInvariant();
}

using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Second pass: what stands beside a name. "Chinese President Xi Jinping", "Xi, the president of China," and "Xi is the president of China"
/// give Xi an office and a country, and the last two make a phrase of his.
/// </summary>
sealed class RoleReader(Tree tree, CountryWords countries, RoleWords roles)
{
    const int LongestTitle = 9;

    readonly Document _document = tree.Document;

    public void Read(List<Phrase> phrases)
    {
        Dictionary<int, Phrase> byAnchor = [];
        foreach (Phrase phrase in phrases)
            if (phrase.Kind != PhraseKind.Pair) byAnchor.TryAdd(phrase.Anchor, phrase);
        foreach (Phrase phrase in phrases)
        {
            if (phrase.Kind == PhraseKind.Name && phrase.Type == ReferentKind.Person) ReadTitle(phrase, byAnchor);
            if (phrase.Kind is PhraseKind.Name or PhraseKind.Pronoun or PhraseKind.Pair) continue;
            Phrase? other = Apposed(phrase, byAnchor) ?? Identified(phrase, byAnchor);
            if (other is null || other.Referents.Count != 1 || phrase.IsResolved || other.IsPlural != phrase.IsPlural) continue;
            if (phrase.Type != other.Type && phrase.Type != ReferentKind.Thing && other.Type != ReferentKind.Unknown) continue;
            Referent referent = other.Referents[0];
            if (phrase.Type == ReferentKind.Person) referent.AddRole([.. phrase.Modifiers, phrase.Lemma]);
            if (phrase.Kind == PhraseKind.Indefinite && tree.Has(phrase.Head, Relation.Cop))
            {
                if (phrase.Country is { } country) referent.Countries.Add(country);
                continue;
            }

            referent.Add(phrase);
            phrase.IsResolved = true;
        }
    }

    /// <summary>The name beside which the phrase stands in apposition, whichever of the two the tree puts on top.</summary>
    Phrase? Apposed(Phrase phrase, Dictionary<int, Phrase> byAnchor)
    {
        if (tree.Relations[phrase.Anchor] == Relation.Appos && byAnchor.TryGetValue(tree.Heads[phrase.Anchor], out Phrase? above) && above.Kind == PhraseKind.Name) return above;
        for (int child = tree.FirstChild(phrase.Anchor); child >= 0; child = tree.Next(child))
            if (tree.Relations[child] is Relation.Appos or Relation.Flat && byAnchor.TryGetValue(child, out Phrase? below) && below.Kind == PhraseKind.Name) return below;
        return null;
    }

    /// <summary>The subject of "is", unless it is denied.</summary>
    Phrase? Identified(Phrase phrase, Dictionary<int, Phrase> byAnchor)
    {
        if (!tree.Has(phrase.Head, Relation.Cop)) return null;
        for (int child = tree.FirstChild(phrase.Head); child >= 0; child = tree.Next(child))
            if (tree.Relations[child] == Relation.Advmod && _document.Form(child) is "not" or "n't" or "n’t") return null;
        return tree.Child(phrase.Head, Relation.Nsubj) is var subject and >= 0 && byAnchor.TryGetValue(subject, out Phrase? found) && found.Kind == PhraseKind.Name ? found : null;
    }

    /// <summary>Reads the words before a person's name backwards as far as they can belong to a title.</summary>
    void ReadTitle(Phrase phrase, Dictionary<int, Phrase> byAnchor)
    {
        int border = _document.Sentences.Sentences[phrase.Sentence].First, first = phrase.First;
        // "The president of Iran, Ebrahim Raisi," reads like "President of Iran Ebrahim Raisi".
        int end = phrase.First - 1 > border && _document.Form(phrase.First - 1) is "," && EndsOffice(phrase.First - 1, border) ? phrase.First - 1 : phrase.First;
        first = end;
        while (first > border && end - first < LongestTitle && BelongsToTitle(first - 1, border)) first--;
        Referent referent = phrase.Referents[0];
        List<string> role = [];
        string? country = null;
        bool hasHead = false;
        for (int token = first; token < end; token++)
        {
            string lemma = Lemma(token);
            if (CountryAt(token) is { } code && (country is null || !hasHead)) country = code;
            else if (roles.Contains(lemma))
            {
                role.Add(lemma);
                hasHead = true;
            }
            else if (_document.Tags.Upos[token] is Upos.Noun or Upos.Adj or Upos.Propn) role.Add(lemma);
        }

        if (!hasHead) return;
        if (role.Contains("former") || role.Contains("ex")) role.RemoveAll(word => word is "former" or "ex");
        referent.AddRole([.. role]);
        if (country is not null) referent.Countries.Add(country);
        for (int token = first; token < end; token++)
        {
            if (!byAnchor.TryGetValue(token, out Phrase? title) || title.Kind is PhraseKind.Name or PhraseKind.Pronoun || title.IsResolved || title.IsPlural || !roles.Contains(title.Lemma)) continue;
            referent.Add(title);
            title.IsResolved = true;
        }
    }

    /// <summary>Whether "office of somewhere" ends before the comma.</summary>
    bool EndsOffice(int comma, int border)
    {
        int at = comma - 1;
        while (at > border && comma - at < LongestTitle && _document.Tags.Upos[at] is Upos.Propn or Upos.Adj or Upos.Noun && !roles.Contains(Lemma(at))) at--;
        if (at > border && _document.Form(at) is "the") at--;
        return at > border && at < comma - 1 && _document.Form(at) is "of" && roles.Contains(Lemma(at - 1));
    }

    bool BelongsToTitle(int token, int border)
    {
        if (_document.Tags.Upos[token] is Upos.Noun or Upos.Adj or Upos.Propn) return true;
        ReadOnlySpan<char> form = _document.Form(token);
        if (form is "the") return token > border && _document.Form(token - 1) is "of";
        if (form is "'s" or "’s") return token > border && _document.Form(token - 1) is "People";
        return form is "of" or "for" or "-" && token - 1 >= border && (roles.Contains(Lemma(token - 1)) || form is "-" or "for" or "of" && _document.Tags.Upos[token - 1] is Upos.Noun or Upos.Propn && token - 2 >= border);
    }

    /// <summary>The country of a demonym or of a name that ends here.</summary>
    string? CountryAt(int token)
    {
        if (countries.Find(_document.Form(token).ToString()) is { } code) return code;
        return token > 0 ? countries.Find(_document.Words(token - 1, token + 1)) : null;
    }

    string Lemma(int token) => _document.Tags.Lemmas[token].ToLowerInvariant();
}

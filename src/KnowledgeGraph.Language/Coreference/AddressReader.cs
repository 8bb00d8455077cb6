using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Tells who is spoken to or speaks, and not spoken of: no pronoun and no title means him.</summary>
sealed class AddressReader(Tree tree)
{
    readonly Document _document = tree.Document;

    /// <summary>What is said before one calls somebody by name: "thank you, Ana".</summary>
    static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "thanks", "thank", "you", "yes", "yeah", "no", "well", "sorry", "sure", "so", "ok", "okay", "right", "please", "hi", "hello", "hey", "morning", "afternoon", "question", "questions", "go", "ahead", "again",
    };

    /// <summary>What follows when somebody is called first: "Ana, can you".</summary>
    static readonly HashSet<string> Requests = new(StringComparer.OrdinalIgnoreCase) { "you", "i", "can", "could", "would", "thank", "thanks", "do", "did", "does", "just", "how", "what", "why", "let", "please", "go" };

    /// <summary>Is it a name by which somebody is called, or that says whose turn it is?</summary>
    public bool IsAddress(Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Name || phrase.Type != ReferentKind.Person) return false;
        if (tree.Relations[phrase.Anchor] == Relation.Vocative || IsLabel(phrase)) return true;
        if (phrase.End - phrase.First > 2 || phrase.End >= _document.Tokens.Count) return false;
        int first = _document.Sentences.Sentences[phrase.Sentence].First;
        if (phrase.First > first + 1 && _document.Form(phrase.First - 1) is ",")
            return Openings.Contains(_document.Form(phrase.First - 2).ToString()) && _document.Form(phrase.End) is "," or "." or "?" or "!" or "—" or "–" or "-";
        return (phrase.First == first || _document.Form(phrase.First - 1) is ":") && _document.Form(phrase.End) is "," && phrase.End + 1 < _document.Tokens.Count && Requests.Contains(_document.Form(phrase.End + 1).ToString());
    }

    /// <summary>"MS. DUARTE:" at the beginning of a turn.</summary>
    bool IsLabel(Phrase phrase)
    {
        const int longest = 6;
        if (phrase.End >= _document.Tokens.Count || _document.Form(phrase.End) is not ":" || phrase.First - _document.Sentences.Sentences[phrase.Sentence].First > longest) return false;
        foreach (char letter in _document.Words(phrase.First, phrase.End))
            if (char.IsLower(letter)) return false;
        return true;
    }
}

using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Whose turn it is to speak in a transcript: "PRESIDENT DUARTE: …" up to the next such line, "Q" for a question.</summary>
public sealed class Transcript
{
    /// <summary>How many tokens the words before the colon may have: "DEPUTY PRIME MINISTER AL-THANI".</summary>
    const int LongestLabel = 8;

    /// <summary>Who asks, leads through or is not known by name speaks for nobody.</summary>
    static readonly HashSet<string> Askers = new(StringComparer.Ordinal) { "Q", "QUESTION", "MODERATOR", "INTERPRETER", "INTERVIEWER", "PARTICIPANT", "AIDE", "STAFF" };

    readonly Document _document;
    readonly NameIndex _names;
    readonly Func<string, string?> _titled;
    readonly Func<string, int, string?> _holder;
    readonly List<(int First, int End, ActorReference? Speaker)> _turns = [];

    /// <summary>Who is "THE PRESIDENT": whoever was when he began to speak, and no other of whom he speaks.</summary>
    readonly Dictionary<string, string?> _holders = new(StringComparer.Ordinal);

    /// <param name="document">With blocks, sentences and names.</param>
    /// <param name="names">The people whom it names.</param>
    /// <param name="titled">Whom the title of the article names by a surname.</param>
    /// <param name="holder">Who is "THE PRESIDENT" of the text, by a title in lower case and the token at which he first speaks.</param>
    public Transcript(Document document, NameIndex names, Func<string, string?> titled, Func<string, int, string?> holder)
    {
        _document = document;
        _names = names;
        _titled = titled;
        _holder = holder;
        Sentence[] sentences = document.Sentences.Sentences;
        List<(int First, int End, ActorReference? Speaker)> named = [];
        for (int i = 0; i < sentences.Length; i++)
        {
            int first = sentences[i].First;
            bool begins = i == 0 || sentences[i - 1].Block != sentences[i].Block;
            if (begins && LabelEnd(document, first) is > 0 and int end) _turns.Add((first, end, Speaker(first, end)));
            else if (begins && IsCut(first)) named.Add((first, 0, null));
            else if (document.Blocks.Blocks[sentences[i].Block].Kind == BlockKind.Body && NamedEnd(first) is ( > 0 and int nameEnd, > 0 and int colon) && names.EntityAt(nameEnd - 1) is { } person) named.Add((first, colon, new ActorReference(person, ActorGazetteer.KindOf(person), first, first, nameEnd)));
        }

        // one paragraph that begins so may be of anything, but for one that greets those who listen
        if (_turns.Count == 0 && (named.Count(turn => turn.Speaker is not null) > 1 || named.Exists(turn => turn.Speaker is not null && Greets(turn.End)))) _turns.AddRange(named);
        // a lone cry in capitals before a colon makes no transcript: "BREAKING: …"
        if (!_turns.Exists(turn => turn.Speaker is not null || _turns.Count > 1 && IsOfHouse(document.Form(turn.First)))) _turns.Clear();
    }

    /// <summary>Do several paragraphs begin as turns do? Known before anybody's name is read.</summary>
    public static bool IsSpoken(Document document)
    {
        int turns = 0;
        Sentence[] sentences = document.Sentences.Sentences;
        for (int i = 0; i < sentences.Length && turns < 2; i++)
            if ((i == 0 || sentences[i - 1].Block != sentences[i].Block) && LabelEnd(document, sentences[i].First) > 0) turns++;
        return turns > 1;
    }

    /// <summary>Is it the turn of somebody who is not known, and who need not speak for whoever publishes the text?</summary>
    public bool IsOfUnknown(int token) => _turns.FindLast(turn => turn.First <= token) is { End: > 0, Speaker: null } turn && !IsOfHouse(_document.Form(turn.First));

    /// <summary>"MR. WEBER: …", "SENIOR OFFICIAL: …": who briefs for the house.</summary>
    static bool IsOfHouse(ReadOnlySpan<char> form) => form is "MR" or "MR." or "MS" or "MS." or "MRS" or "MRS." or "SENIOR";

    /// <summary>Is somebody named in the lines before the first turn: who gives the briefing?</summary>
    public bool IsNamedAbove(string person) => _turns.Count > 0 && _names.IsNamedBefore(person, _turns[0].First);

    /// <summary>Is it the turn of one who is called by no office: "MR. WEBER: …"?</summary>
    public bool IsOfPlainName(int token) => _turns.FindLast(turn => turn.First <= token) is { End: > 0 } turn && IsOfHouse(_document.Form(turn.First));

    /// <summary>Do his turns begin with the office of one who speaks for a country: "PRESIDENT DUARTE: …", "FOREIGN MINISTER WEBER: …"?</summary>
    public bool IsCalledPrincipal(string person) => _turns.Exists(turn => turn.Speaker?.Id == person && IsPrincipal(_document.Words(turn.First, turn.End)));

    static bool IsPrincipal(string label) =>
        label.Contains("MINISTER", StringComparison.Ordinal) || label.Contains("PRESIDENT", StringComparison.Ordinal) || label.Contains("CHANCELLOR", StringComparison.Ordinal) || label.StartsWith("KING ", StringComparison.Ordinal);

    /// <summary>All who speak, once each, in the order of their first turns.</summary>
    public IEnumerable<ActorReference> Speakers => SpeakersByTurn.DistinctBy(speaker => speaker.Id);

    /// <summary>Who speaks at a token; null where that is not known.</summary>
    public ActorReference? SpeakerAt(int token) => _turns.FindLast(turn => turn.First <= token).Speaker;

    /// <summary>Who is known of all who take turns, for each turn, with its label, in order.</summary>
    public IEnumerable<ActorReference> SpeakersByTurn => _turns.Select(turn => turn.Speaker).OfType<ActorReference>();

    /// <summary>Where two speak in turn, the one whom the other calls "you"; null elsewhere.</summary>
    public ActorReference? AddresseeAt(int token)
    {
        if (SpeakerAt(token) is not { } speaker) return null;
        string[] others = [.. _turns.Select(turn => turn.Speaker?.Id).OfType<string>().Where(id => id != speaker.Id).Distinct(StringComparer.Ordinal)];
        return others is [var only] ? new ActorReference(only, ActorGazetteer.KindOf(only), token, token, token + 1) : null;
    }

    /// <summary>One past the words in capitals that a colon follows, or the "Q" of a question; 0 where a paragraph begins otherwise.</summary>
    static int LabelEnd(Document document, int first)
    {
        int last = Math.Min(first + LongestLabel, document.Tokens.Count - 1);
        for (int token = first; token <= last; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is ":") return token > first ? token : 0;
            if (token == first && form is "Q" && token < last && char.IsUpper(document.Form(token + 1)[0])) return token + 1;
            foreach (char c in form)
                if (char.IsLower(c)) return 0;
        }

        return 0;
    }

    /// <summary>Where the name and the colon end that a paragraph begins with: "President of Norland A B:", "A B (retranslated):"; zeros where it begins otherwise.</summary>
    (int Name, int Colon) NamedEnd(int first)
    {
        const int longest = 24;
        int name = 0;       // where a remark in brackets begins
        for (int token = first; token < Math.Min(first + longest, _document.Tokens.Count); token++)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form is ":")
            {
                int end = name > 0 ? name : token;
                return end > first && _names.Is(end - 1, NameType.Person) && (name == 0 || _document.Form(token - 1) is ")") ? (end, token) : default;
            }

            if (form is "(" && name == 0) name = token;
            else if (name == 0 && !char.IsUpper(form[0]) && form is not ("of" or "the" or "and" or "for" or "-")) return default;
        }

        return default;
    }

    /// <summary>"[…]", on a line of its own: where what was said breaks off, and the text speaks for itself again.</summary>
    bool IsCut(int first) => first + 2 < _document.Tokens.Count && _document.Form(first) is "<" or "[" or "(" && _document.Form(first + 1) is "…" or "..." && _document.Form(first + 2) is ">" or "]" or ")";

    /// <summary>"A: Colleagues, friends,": does the line behind a colon end in the comma of an address?</summary>
    bool Greets(int colon)
    {
        const int longest = 12;
        Sentence[] sentences = _document.Sentences.Sentences;
        int sentence = _document.Sentences.IndexOf(colon), last = sentence;
        while (last + 1 < sentences.Length && sentences[last + 1].Block == sentences[sentence].Block) last++;
        return sentences[last].End - colon is > 2 and <= longest && _document.Form(sentences[last].End - 1) is ",";
    }

    ActorReference? Speaker(int first, int end)
    {
        string label = _document.Words(first, end).ReplaceLineEndings(" ");
        // "SENIOR OFFICIAL ONE:" is nobody's name
        if (Askers.Contains(label) || label.StartsWith("SENIOR ", StringComparison.Ordinal) && label.Contains("OFFICIAL", StringComparison.Ordinal)) return null;
        string? id = label.StartsWith("THE ", StringComparison.Ordinal) ? Holder(label[4..].ToLowerInvariant(), first) : PersonCalled(label[(label.LastIndexOf(' ') + 1)..], first, end);
        return id is null ? null : new ActorReference(id, ActorGazetteer.KindOf(id), first, first, end);
    }

    string? Holder(string title, int first)
    {
        if (!_holders.TryGetValue(title, out string? holder)) _holders[title] = holder = _holder(title, first);
        return holder;
    }

    /// <summary>The person whose surname the label has, however it is written and wherever it stands in the name.</summary>
    string? PersonCalled(string surname, int label, int end)
    {
        bool principal = IsPrincipal(_document.Words(label, end));
        string? official = principal ? _titled(surname) : null;
        string? inside = null;
        for (int token = 0; token < _document.Tokens.Count; token++)
        {
            if (token >= label && token < label + LongestLabel || !_names.Is(token, NameType.Person) || _names.EntityAt(token) is not { } person) continue;
            Name name = _names.Name(_names.NameAt(token));
            string words = _document.Words(name.First, name.End).ReplaceLineEndings(" ");
            // "Remarks by President A B", whose wife the text names in full
            if (official is not null && official != person && _names.NameOf(person)?.Contains(' ', StringComparison.Ordinal) == true) continue;
            if (words.Equals(surname, StringComparison.OrdinalIgnoreCase) || words.EndsWith(" " + surname, StringComparison.OrdinalIgnoreCase)) return person;
            if (words.StartsWith(surname + " ", StringComparison.OrdinalIgnoreCase)) inside ??= person;
        }

        if ((official ?? inside ?? _titled(surname)) is { } known) return known;
        // "KING OLAF: …", where the text has the name nowhere else; a secretary who throws in a word is no party
        return principal && _names.Is(end - 1, NameType.Person) ? _names.EntityAt(end - 1) : null;
    }
}

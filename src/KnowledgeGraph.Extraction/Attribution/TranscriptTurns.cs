using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// Whose turn it is in a transcript: "PRESIDENT DUARTE: …" and "Foreign Minister of Norway Piet Vik: …" speak until the next does. Without
/// it each "we" would be that of whoever publishes the text.
/// </summary>
public sealed class TranscriptTurns
{
    /// <summary>No speaker has more words before his colon.</summary>
    const int Longest = 14;

    /// <summary>One such beginning may be a heading or a quotation.</summary>
    const int Fewest = 2;

    readonly Document _document;
    readonly NameIndex _names;
    readonly List<(int First, ActorReference? Speaker)> _turns = [];

    /// <param name="document">With names.</param>
    /// <param name="names">Who is named in it.</param>
    /// <param name="offices">Lemmas of offices: a speaker has one, or is a name and nothing else.</param>
    /// <param name="body">The body that a person speaks for; null for none.</param>
    public TranscriptTurns(Document document, NameIndex names, IReadOnlySet<string> offices, Func<string, string?> body)
    {
        _document = document;
        _names = names;
        int speakers = 0;
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (document.Blocks.Blocks[sentence.Block].Kind is not (BlockKind.Body or BlockKind.ListItem)) continue;
            if (IsQuestion(sentence)) _turns.Add((sentence.First, null));
            else if (Colon(sentence, offices) is > 0 and int colon)
            {
                _turns.Add((sentence.First, Speaker(sentence.First, colon, body)));
                speakers++;
            }
        }

        if (speakers < Fewest) _turns.Clear();
    }

    /// <summary>Who speaks at a token; null for nobody who is known.</summary>
    public ActorReference? SpeakerAt(int token) => _turns.FindLast(turn => turn.First <= token).Speaker;

    /// <summary>"Q: Mr. President": somebody of the press.</summary>
    bool IsQuestion(Sentence sentence) =>
        sentence.First + 1 < sentence.End && _document.Form(sentence.First) is "Q" or "QUESTION" && (_document.Form(sentence.First + 1) is ":" || char.IsUpper(_document.Form(sentence.First + 1)[0]));

    /// <summary>The colon behind the speaker at the head of a sentence; -1 where it has none.</summary>
    int Colon(Sentence sentence, IReadOnlySet<string> offices)
    {
        bool office = false;
        int words = 0;
        for (int token = sentence.First; token < Math.Min(sentence.End, sentence.First + Longest); token++)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form is ":")
            {
                bool name = _names.Is(sentence.First, NameType.Person) && _names.Name(_names.NameAt(sentence.First)).End == token;
                return words >= Fewest && (office || name) && (_names.Is(token - 1, NameType.Person) || char.IsUpper(_document.Form(token - 1)[^1])) ? token : -1;
            }

            if (char.IsUpper(form[0])) words++;
            else if (form is not ("of" or "the" or "for" or "and" or "-" or "." or ",")) return -1;
            office |= offices.Contains(form.ToString().ToLowerInvariant());
        }

        return -1;
    }

    /// <summary>The person of the text whose surname is the last word of the label, rather one with an office; a name of the East has it first.</summary>
    ActorReference? Speaker(int first, int colon, Func<string, string?> body)
    {
        string surname = _document.Form(colon - 1).ToString();
        // the text's own people before whom the gazetteers know by such a surname
        string? found = null;
        foreach (Name name in _document.Names.Names)
        {
            if (name.Type != NameType.Person || name.End == colon || _names.EntityAt(name.First) is not { } entity || !NameIndex.IsPerson(entity)) continue;
            if (!_document.Form(name.End - 1).Equals(surname, StringComparison.OrdinalIgnoreCase) && !_document.Form(name.First).Equals(surname, StringComparison.OrdinalIgnoreCase)) continue;
            if (body(entity) is not null) return Of(entity, first, colon);
            found ??= entity;
        }

        if (_names.EntityAt(colon - 1) is { } own && NameIndex.IsPerson(own) && (found is null || body(own) is not null)) found = own;
        return found is null ? null : Of(found, first, colon);
    }

    static ActorReference Of(string person, int first, int colon) => new(person, ActorGazetteer.KindOf(person), colon - 1, first, colon);
}

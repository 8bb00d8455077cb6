using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// Who speaks in an official text: a readout, or a statement that somebody issues. A news report has no author whose stands count.
/// </summary>
public sealed class Authorship
{
    static readonly HashSet<string> Genres = new(StringComparer.Ordinal)
    {
        "readout", "statement", "call", "conversation", "communique", "declaration", "meeting", "participation", "travel", "remarks",
    };

    readonly Document _document;
    readonly DependencyTree _tree;
    readonly ActorReader _actors;

    /// <param name="tree">The trees of the document.</param>
    /// <param name="actors">Reads whom a phrase stands for.</param>
    /// <param name="official">Who is known to publish the text: then "we" is no country of which it speaks.</param>
    public Authorship(DependencyTree tree, ActorReader actors, string? official = null)
    {
        _document = tree.Document;
        _tree = tree;
        _actors = actors;
        Authors = Byline() ?? Issuers() ?? OfHeadline(official) ?? (official is null && !Transcript.IsSpoken(_document) ? FirstPerson() : null) ?? [];
    }

    /// <summary>The actors whose text it is; none for a news report.</summary>
    public IReadOnlyList<ActorReference> Authors { get; }

    /// <summary>Is it the title of a readout: "Telephone conversation with …", "Readout of the President's Meeting with …", "Secretary A's Call with …"?</summary>
    public static bool IsOfReadout(string? title)
    {
        if (title is null || !title.Contains(" with ", StringComparison.OrdinalIgnoreCase) && !title.Contains(" between ", StringComparison.OrdinalIgnoreCase)) return false;
        string[] words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Take(2).Any(word => Genres.Contains(word.ToLowerInvariant())) || IsOfOwner(words);
    }

    /// <summary>"Secretary A's Call with B", in capitals but for the preposition, as those write who publish it: a newspaper's headline goes on with a verb.</summary>
    static bool IsOfOwner(string[] words)
    {
        int with = Array.FindIndex(words, word => word is "with" or "between");
        return with > 1 && char.IsUpper(words[with - 1][0]) && Genres.Contains(words[with - 1].TrimEnd('s').ToLowerInvariant()) && words[with - 2].EndsWith('s') && words[with - 2].Any(mark => mark is '\'' or '’');
    }

    /// <summary>"Ana Duarte, Foreign Minister" in a line of its own below the headline, or above all that she says.</summary>
    List<ActorReference>? Byline()
    {
        if (Signed() is { } signed) return [signed];
        foreach (Sentence sentence in Lines(BlockKind.Boilerplate).Concat(Lines(BlockKind.Body).Where(line => _tree.Upos[line.End - 1] != Upos.Punct)))
            if (_actors.Names.Is(sentence.First, NameType.Person) && _actors.Names.Name(_actors.Names.NameAt(sentence.First)).End is var end && end < sentence.End
                && _document.Form(end).SequenceEqual(",") && _actors.ReadAlone(sentence.First) is [var author, ..]) return [author];
        return null;
    }

    /// <summary>A first line that is nothing but a name and an office; a headline with two names, or with a verb, is none.</summary>
    ActorReference? Signed()
    {
        if (_document.Sentences.Sentences is not [{ First: var first, End: var end }, ..] || !_actors.Names.Is(first, NameType.Person)) return null;
        int comma = _actors.Names.Name(_actors.Names.NameAt(first)).End;
        if (comma >= end || !_document.Form(comma).SequenceEqual(",") || _actors.Names.EntityAt(first) is not { } person) return null;
        bool office = false;
        for (int token = comma + 1; token < end; token++)
        {
            if (_tree.Upos[token] is Upos.Verb or Upos.Aux or Upos.Punct || _actors.Names.Is(token, NameType.Person)) return null;
            office |= _actors.IsOffice(_tree.Lemma(token));
        }

        return office ? new ActorReference(person, ActorGazetteer.KindOf(person), first, first, comma) : null;
    }

    /// <summary>"A, B and C issue the following statement."</summary>
    List<ActorReference>? Issuers()
    {
        foreach (Sentence sentence in Lines(BlockKind.Body))
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (Genres.Contains(_tree.Lemma(token)) && _tree.Child(token, Relation.Cop) >= 0 && OfSeveral(token) is { } several) return several;
                if (_tree.Lemma(token) is not ("issue" or "release" or "make")) continue;
                // "a statement is released by the governments of A and B"
                if (_tree.Child(token, Relation.OblAgent) is >= 0 and int agent && _tree.Child(token, Relation.NsubjPass) is >= 0 and int text
                    && (Genres.Contains(_tree.Lemma(text)) || _tree.Child(text, Relation.Nmod) is >= 0 and int of && Genres.Contains(_tree.Lemma(of)))
                    && _actors.Read(agent) is { Count: > 0 } governments) return governments;
                if (_tree.Child(token, Relation.Obj) is not (>= 0 and int statement) || !Genres.Contains(_tree.Lemma(statement))) continue;
                if (_tree.Child(token, Relation.Nsubj) is >= 0 and int subject && _actors.Read(subject) is { Count: > 0 } issuers) return issuers;
            }

        return null;
    }

    /// <summary>"The following is a statement from the ministers of A and B."</summary>
    List<ActorReference>? OfSeveral(int statement)
    {
        for (int child = _tree.FirstChild(statement); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] == Relation.Nmod && _tree.Case(child) is "from" or "by" or "of" && _actors.Read(child) is { Count: > 1 } authors) return authors;
        return null;
    }

    List<ActorReference>? OfHeadline(string? official)
    {
        foreach (Sentence sentence in Lines(BlockKind.Headline).Concat(Lines(BlockKind.Body).Take(1).Where(IsTitle)))
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (!Genres.Contains(_tree.Lemma(token))) continue;
                // "Joint Statement of the Syria Envoys": those who issue it are several
                bool joint = HasModifier(token, "joint"), owned = false;
                for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
                {
                    if (_tree.Relations[child] != Relation.NmodPoss && _tree.Case(child) is not ("of" or "by")) continue;
                    // "Statement of the President" is by that of whoever publishes it
                    if (official is not null && _actors.IsOffice(_tree.Lemma(child)) && _actors.Names.NameAt(child) < 0 && _actors.Owners(child).Count == 0) return [];
                    if (_actors.Read(child) is { Count: > 0 } owners && (owners.Count > 1 || !joint)) return owners;
                    owned |= _actors.IsOffice(_tree.Lemma(child));       // an officeholder's, whoever he is, and nobody else's
                }

                return owned ? null : joint ? FirstActors() : FirstActor();
            }

        return null;
    }

    /// <summary>A text that says "we" outside quotations speaks for the first country or body that is a subject in it.</summary>
    List<ActorReference>? FirstPerson()
    {
        int count = 0;
        for (int token = 0; token < _document.Tokens.Count; token++)
            if (_tree.Upos[token] == Upos.Pron && _tree.Lemma(token) is "we" or "our" && !IsQuoted(token)) count++;
        if (count < 2) return null;
        foreach (Sentence sentence in _document.Sentences.Sentences)
            for (int token = sentence.First; token < sentence.End; token++)
                if (_tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass && _tree.NameType(token) is NameType.Place or NameType.Organization
                    && _actors.ReadAlone(token) is [{ IsPerson: false } actor, ..]) return [actor];
        return null;
    }

    bool IsQuoted(int token)
    {
        foreach (Quotation quotation in _document.Quotations.Quotations)
            if (quotation.IsDirect && quotation.First <= token && token < quotation.End) return true;
        return false;
    }

    /// <summary>A first line without a full stop is a headline too.</summary>
    bool IsTitle(Sentence sentence) => sentence.First == 0 && _tree.Upos[sentence.End - 1] != Upos.Punct;

    bool HasModifier(int token, string lemma)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] is Relation.Amod or Relation.Compound && _tree.Lemma(child).Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"Representatives of A, B and C met": the first several who do something together.</summary>
    List<ActorReference>? FirstActors()
    {
        foreach (Sentence sentence in Lines(BlockKind.Body))
            for (int token = sentence.First; token < sentence.End; token++)
                if (_tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Root && _actors.Read(token) is { Count: > 1 } several) return several;
        return null;
    }

    List<ActorReference>? FirstActor()
    {
        foreach (Sentence sentence in Lines(BlockKind.Body))
            for (int token = sentence.First; token < sentence.End; token++)
                if (_tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass && _actors.ReadAlone(token) is [var actor, ..]) return [actor];
        return null;
    }

    /// <summary>The first sentences of the blocks of a kind.</summary>
    IEnumerable<Sentence> Lines(BlockKind kind)
    {
        const int Few = 4;
        int count = 0;
        foreach (Sentence sentence in _document.Sentences.Sentences)
        {
            if (_document.Blocks.Blocks[sentence.Block].Kind != kind) continue;
            if (count++ == Few) yield break;
            yield return sentence;
        }
    }
}

using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// The turns of a transcript: "PRESIDENT DUARTE: I will attend", "Ana Duarte: I met". Who says "I" in a turn is whom its first words name,
/// and not who publishes the text.
/// </summary>
public sealed class TurnIndex
{
    /// <summary>Nobody is announced in more words.</summary>
    const int Longest = 12;

    readonly List<(int First, ActorReference? Speaker)> _turns = [];

    readonly DependencyTree _tree;
    readonly NameIndex _names;

    public TurnIndex(DependencyTree tree, NameIndex names)
    {
        _tree = tree;
        _names = names;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        foreach (Sentence sentence in sentences)
            if (tree.Document.Blocks.Blocks[sentence.Block].Kind is BlockKind.Body && Colon(sentence) is > 0 and int colon) Add(sentence.First, colon);
        // one colon makes no transcript, unless it stands behind capitals
        if (_turns is [var only] && _tree.Document.Form(only.First).ContainsAnyInRange('a', 'z')) _turns.Clear();
    }

    /// <summary>Whose turn a token is in; null outside a transcript, and in the turn of somebody whom the text does not name.</summary>
    public ActorReference? SpeakerAt(int token)
    {
        int turn = _turns.FindLastIndex(turn => turn.First <= token);
        return turn < 0 ? null : _turns[turn].Speaker;
    }

    /// <summary>The colon behind the words that may announce a speaker at the beginning of a sentence; −1 without one.</summary>
    int Colon(Sentence sentence)
    {
        for (int token = sentence.First; token < Math.Min(sentence.End, sentence.First + Longest); token++)
        {
            ReadOnlySpan<char> form = _tree.Document.Form(token);
            if (form is ":") return token;
            if (!char.IsUpper(form[0]) && form is not ("of" or "the" or "and" or "for" or "." or "-" or "’s" or "'s" or "," or "de" or "von" or "van" or "al")) return -1;
        }

        return -1;
    }

    void Add(int first, int colon)
    {
        int last = colon - 1;
        // "PRESIDENT DUARTE", "Q", "MODERATOR"
        bool capitals = true;
        for (int token = first; token < colon; token++) capitals &= !_tree.Document.Form(token).ContainsAnyInRange('a', 'z');
        string? person = capitals ? _names.PersonWith(_tree.Document.Form(last)) : _names.EntityAt(last);
        if (person is not null && NameIndex.IsPerson(person)) _turns.Add((first, new ActorReference(person, ActorGazetteer.KindOf(person), last, last, colon)));
        else if (capitals) _turns.Add((first, null));
    }
}

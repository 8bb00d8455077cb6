using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Who says what: the speakers of the quotations that a token lies in, the innermost first, and whose turn of a transcript it is.</summary>
public sealed class SpeakerIndex
{
    readonly Quotation[] _quotations;
    readonly DependencyTree _tree;
    readonly ActorReader _actors;
    readonly Transcript _transcript;
    readonly HashSet<int> _open = [];

    public SpeakerIndex(DependencyTree tree, ActorReader actors, Transcript transcript)
    {
        _transcript = transcript;
        _quotations = tree.Document.Quotations.Quotations;
        _tree = tree;
        _actors = actors;
    }

    /// <summary>Ids of the speakers; empty when the article itself says it.</summary>
    public IReadOnlyList<string> Of(int token)
    {
        int inner = -1;
        for (int i = 0; i < _quotations.Length; i++)
            if (_quotations[i].First <= token && token < _quotations[i].End && (inner < 0 || _quotations[i].End - _quotations[i].First < _quotations[inner].End - _quotations[inner].First)) inner = i;
        List<string> speakers = [];
        for (int i = inner, depth = 0; i >= 0 && depth < 4; i = _quotations[i].Relay, depth++)
            if (Speaker(_quotations[i]) is { } speaker && !speakers.Contains(speaker)) speakers.Add(speaker);
        if (_transcript.SpeakerAt(token)?.Id is { } turn && !speakers.Contains(turn)) speakers.Add(turn);
        return speakers;
    }

    /// <summary>Is the token between quotation marks?</summary>
    public bool IsQuoted(int token)
    {
        foreach (Quotation quotation in _quotations)
            if (quotation.IsDirect && quotation.First <= token && token < quotation.End) return true;
        return false;
    }

    /// <summary>The actor who speaks the innermost quotation at a token, as the text names him, or whose turn it is; null without.</summary>
    public ActorReference? SpeakerAt(int token)
    {
        Quotation? inner = null;
        foreach (Quotation quotation in _quotations)
            if (quotation.First <= token && token < quotation.End && quotation.SpeakerFirst >= 0 && (inner is null || quotation.End - quotation.First < inner.Value.End - inner.Value.First)) inner = quotation;
        return inner is { } found && Reference(found) is { } speaker ? speaker : _transcript.SpeakerAt(token);
    }

    string? Speaker(Quotation quotation) => Reference(quotation)?.Id;

    ActorReference? Reference(Quotation quotation)
    {
        if (quotation.SpeakerFirst < 0) return null;
        int head = quotation.SpeakerFirst;
        for (int token = quotation.SpeakerFirst; token < quotation.SpeakerEnd; token++)
            if (_tree.Heads[token] < quotation.SpeakerFirst || _tree.Heads[token] >= quotation.SpeakerEnd)
            {
                head = token;
                break;
            }

        // "publications claiming that": nobody who is told of
        if (_tree.Xpos[head] is "NN" or "NNS" && _tree.Lemma(head) is "publication" or "report" or "article" or "rumor" or "rumour" && _actors.Names.NameAt(head) < 0) return null;
        // "Our minister said": whoever "our" stands for is asked from inside, and cannot be the speaker who is just being looked for.
        if (!_open.Add(head)) return null;
        ActorReference? speaker = _actors.ReadAlone(head) is [var first, ..] ? first : null;
        _open.Remove(head);
        return speaker;
    }
}

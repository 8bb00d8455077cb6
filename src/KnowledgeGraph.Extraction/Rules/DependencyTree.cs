using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Repairs;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// The dependency trees of a document, mended around its names (<see cref="TreeRepair"/>), with links downwards too; a token's children
/// come in text order.
/// </summary>
public sealed class DependencyTree
{
    readonly int[] _firstChild;
    readonly int[] _nextSibling;
    readonly sbyte[] _nameTypes;

    /// <param name="document">With parses and names.</param>
    /// <param name="titles">Lemmas of offices ("minister").</param>
    /// <param name="triggers">Puts lemmas right; null to take the document's as they are.</param>
    public DependencyTree(Document document, IReadOnlySet<string>? titles = null, TriggerLemmas? triggers = null)
    {
        document = JourneyVerbRepair.Mend(NamedVerbRepair.Mend(VerbRepair.Mend(NounRepair.Mend(PlainAnalysis.Mend(document)), triggers?.Irregular)));
        Document = document;
        Lemmas = triggers?.Correct(document) ?? document.Tags.Lemmas;
        (Heads, Relations) = TreeRepair.Mend(document, titles ?? new HashSet<string>());
        _firstChild = new int[Heads.Length];
        _nextSibling = new int[Heads.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int token = Heads.Length - 1; token >= 0; token--)
        {
            int head = Heads[token];
            if (head < 0) continue;
            _nextSibling[token] = _firstChild[head];
            _firstChild[head] = token;
        }

        _nameTypes = new sbyte[Heads.Length];
        Array.Fill(_nameTypes, (sbyte)-1);
        foreach (Name name in document.Names.Names)
            for (int token = name.First; token < name.End; token++) _nameTypes[token] = (sbyte)name.Type;
    }

    public Document Document { get; }

    public int[] Heads { get; }

    public Relation[] Relations { get; }

    public string[] Lemmas { get; }

    public Upos[] Upos => Document.Tags.Upos;

    public string[] Xpos => Document.Tags.Xpos;

    /// <summary>-1 without children.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>-1 after the last.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first child with the relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (Relations[child] == relation) return child;
        return -1;
    }

    /// <summary>Is there a child with the relation and the lemma?</summary>
    public bool Has(int token, Relation relation, string lemma)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (Relations[child] == relation && Lemma(child) == lemma) return true;
        return false;
    }

    /// <summary>Is there a child with the relation and one of the lemmas?</summary>
    public bool HasAny(int token, Relation relation, IReadOnlySet<string> lemmas)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (Relations[child] == relation && lemmas.Contains(Lemma(child))) return true;
        return false;
    }

    /// <summary>The sentence that a token is in.</summary>
    public Sentence SentenceOf(int token) => Document.Sentences.Sentences[Document.Sentences.IndexOf(token)];

    /// <summary>The type of the name that a token is part of; null outside names.</summary>
    public NameType? NameType(int token) => _nameTypes[token] < 0 ? null : (NameType)_nameTypes[token];

    /// <summary>The lemma in lower case, whatever kind of word the tagger took it for.</summary>
    public string Lemma(int token) => Lemmas[token].ToLowerInvariant();

    /// <summary>The preposition of a phrase ("with", "ahead of"), its parts joined by spaces; empty without one.</summary>
    public string Case(int token)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Relations[child] != Relation.Case || Xpos[child] == "POS") continue;
            string words = Lemma(child);
            for (int part = _firstChild[child]; part >= 0; part = _nextSibling[part])
                if (Relations[part] == Relation.Fixed) words += " " + Lemma(part);
            return words;
        }

        return "";
    }

    /// <summary>Is <paramref name="token"/> the <paramref name="ancestor"/> or below it?</summary>
    public bool IsBelow(int token, int ancestor)
    {
        for (; token >= 0; token = Heads[token])
            if (token == ancestor) return true;
        return false;
    }
}

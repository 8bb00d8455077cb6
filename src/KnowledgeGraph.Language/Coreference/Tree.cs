using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>The trees of a document read downwards.</summary>
sealed class Tree
{
    readonly int[] _firstChild, _nextSibling;

    public Tree(Document document)
    {
        Document = document;
        Heads = document.Parses.Heads;
        Relations = document.Parses.Relations;
        int count = Heads.Length;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int token = count - 1; token >= 0; token--)
        {
            int head = Heads[token];
            if (head < 0) continue;
            _nextSibling[token] = _firstChild[head];
            _firstChild[head] = token;
        }
    }

    public Document Document { get; }

    public int[] Heads { get; }

    public Relation[] Relations { get; }

    /// <summary>The first dependent, -1 without one; <see cref="Next"/> goes on.</summary>
    public int FirstChild(int token) => _firstChild[token];

    public int Next(int child) => _nextSibling[child];

    /// <summary>The first dependent with the relation, -1 without one.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (Relations[child] == relation) return child;
        return -1;
    }

    public bool Has(int token, Relation relation) => Child(token, relation) >= 0;

    /// <summary>The verb or other head of the clause that the token is a direct part of; -1 at a root.</summary>
    public int Clause(int token)
    {
        int steps = 0;
        for (int at = token; Heads[at] >= 0 && steps < 64; at = Heads[at], steps++)
            if (Relations[at] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Obl or Relation.OblAgent or Relation.Csubj or Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Advmod)
                return Heads[at];
        return -1;
    }

    /// <summary>The part that a phrase plays: its relation, or that of the phrase it is joined to by "and".</summary>
    public Relation Role(int token)
    {
        int steps = 0;
        while (Relations[token] == Relation.Conj && Heads[token] >= 0 && steps++ < 64) token = Heads[token];
        return Relations[token];
    }
}

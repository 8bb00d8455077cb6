using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>A condition on one token of a path, in square brackets.</summary>
sealed class TokenTest
{
    public enum Subject
    {
        /// <summary><c>[lemma=meet/see]</c> or <c>[lemma=@meeting-verbs]</c></summary>
        Lemma,

        /// <summary><c>[upos=NOUN/PROPN]</c></summary>
        Upos,

        /// <summary><c>[tag=VBG]</c></summary>
        Tag,

        /// <summary><c>[name=person/place/organization/demonym]</c>: part of a name of the type.</summary>
        Name,

        /// <summary><c>[shape=capital]</c>: begins with a capital.</summary>
        Shape,

        /// <summary><c>[with/between]</c>: the preposition.</summary>
        Case,

        /// <summary><c>[&gt;nsubj]</c>: a path from the token reaches something.</summary>
        Path,
    }

    readonly Subject _subject;
    readonly bool _negated;
    readonly HashSet<string>? _words;
    readonly uint _set;
    readonly PathNode? _path;

    public TokenTest(Subject subject, bool negated, HashSet<string> words)
    {
        _subject = subject;
        _negated = negated;
        _words = words;
    }

    /// <param name="set">Bits by value of the <see cref="Core.Text.Upos"/> or the <see cref="NameType"/>.</param>
    public TokenTest(Subject subject, bool negated, uint set)
    {
        _subject = subject;
        _negated = negated;
        _set = set;
    }

    public TokenTest(bool negated, PathNode path)
    {
        _subject = Subject.Path;
        _negated = negated;
        _path = path;
    }

    public static bool All(TokenTest[] tests, DependencyTree tree, int token)
    {
        foreach (TokenTest test in tests)
            if (!test.Holds(tree, token)) return false;
        return true;
    }

    bool Holds(DependencyTree tree, int token) => _negated != _subject switch
    {
        Subject.Lemma => _words!.Contains(tree.Lemma(token)),
        Subject.Tag => _words!.Contains(tree.Xpos[token]),
        Subject.Shape => char.IsUpper(tree.Document.Form(token)[0]),
        Subject.Case => _words!.Contains(tree.Case(token)),
        Subject.Name => tree.NameType(token) is { } type && (_set >> (int)type & 1) != 0,
        Subject.Upos => (_set >> (int)tree.Upos[token] & 1) != 0,
        _ => _path!.Run(tree, token, []),
    };
}

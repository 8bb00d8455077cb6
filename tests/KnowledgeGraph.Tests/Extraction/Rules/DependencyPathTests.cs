using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Rules;

public class DependencyPathTests
{
    static readonly Document Plan = Annotate.Tree("""
        Duarte Duarte PROPN NNP 2 nsubj person
        plans plan VERB VBZ 0 root
        to to PART TO 4 mark
        visit visit VERB VB 2 xcomp
        Oslo Oslo PROPN NNP 4 obj place
        and and CCONJ CC 7 cc
        meet meet VERB VB 4 conj
        with with ADP IN 9 case
        Berg Berg PROPN NNP 7 obl person
        """);

    [Theory]
    [InlineData("<xcomp/conj* >nsubj", 6, "0")]
    [InlineData(">obl[with]", 6, "8")]
    [InlineData(">obl[to]", 6, "")]
    [InlineData(">obj | >obl", 6, "8")]
    [InlineData(">obj & >mark", 3, "4 2")]
    [InlineData(">obj[name=person]", 3, "")]
    [InlineData(">obj[name=place]", 3, "4")]
    [InlineData("<conj[lemma=visit/go] >obj", 6, "4")]
    [InlineData("<conj[!>mark] >obj", 6, "")]
    [InlineData("(<conj <xcomp)? >nsubj", 6, "0")]
    [InlineData("(<conj <xcomp)? >nsubj", 1, "0")]
    [InlineData(".[upos=VERB/AUX][tag=VB] >obl", 6, "8")]
    public void APathReachesItsTokens(string path, int from, string expected)
    {
        DependencyPath compiled = PathCompiler.Compile(path, new WordLists(), new NamedPaths());
        Assert.Equal(expected, string.Join(' ', compiled.Find(new DependencyTree(Plan), from)));
    }

    [Theory]
    [InlineData(">subject", "no relation 'subject'")]
    [InlineData(">nsubj[pos=X]", "no test 'pos'")]
    [InlineData("(>nsubj", "')' was expected")]
    [InlineData(">nsubj[with", "']' was expected")]
    [InlineData("$nobody", "no path '$nobody'")]
    [InlineData(">obl[lemma=@none]", "no word list 'none'")]
    [InlineData("(<xcomp | >obj)*", "what is repeated goes either up or down")]
    [InlineData(">a | >b & >c", "no relation 'a'")]
    [InlineData("", "a step was expected")]
    public void AWrongPathSaysWhatIsWrong(string path, string message)
    {
        FormatException error = Assert.Throws<FormatException>(() => PathCompiler.Compile(path, new WordLists(), new NamedPaths()));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}

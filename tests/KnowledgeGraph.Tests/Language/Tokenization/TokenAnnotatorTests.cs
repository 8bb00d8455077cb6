using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Tokenization;

public sealed class TokenAnnotatorTests
{
    static readonly Pipeline Pipeline = new(new BlockAnnotator(), new TokenAnnotator());

    [Theory]
    [InlineData("They don't know; she'll go.", "They do n't know ; she 'll go .")]
    [InlineData("It wasn’t the UK’s fault.", "It was n’t the UK ’s fault .")]
    [InlineData("We cannot stay.", "We can not stay .")]
    [InlineData("a face-to-face, non-binding e-mail", "a face - to - face , non-binding e-mail")]
    [InlineData("The U.S. and U.N. envoys, Dr. Holm and J. P. Duarte, met.", "The U.S. and U.N. envoys , Dr. Holm and J. P. Duarte , met .")]
    [InlineData("It cost $1,250.50 (about 5% more) at 10:30pm.", "It cost $ 1,250.50 ( about 5 % more ) at 10:30 pm .")]
    [InlineData("See https://example.org/a?b=1, or write to ana.duarte@example.org.", "See https://example.org/a?b=1 , or write to ana.duarte@example.org .")]
    [InlineData("the 1990s, the 20th, '90s", "the 1990s , the 20th , '90s")]
    [InlineData("Wait... what?!", "Wait ... what ?!")]
    [InlineData("“We will,” he said.", "“ We will , ” he said .")]
    [InlineData("the ministers' talks and/or the two sides'", "the ministers ' talks and / or the two sides '")]
    [InlineData("AT&T and O'Rourke on 9/11", "AT&T and O'Rourke on 9/11")]
    [InlineData("US$3bn or €4.2m", "US$ 3 bn or € 4.2 m")]
    [InlineData("Article No. 5 says no.", "Article No. 5 says no .")]
    [InlineData("made ties stronger. “.", "made ties stronger . “ .")]
    [InlineData("call 555-010-0199", "call 555-010-0199")]
    [InlineData("2004-05 and 15–16 May", "2004 - 05 and 15 – 16 May")]
    public void TokensFollowTheTreebanks(string text, string tokens)
    {
        Document document = Annotate(text);
        Assert.Equal(tokens, string.Join(' ', Enumerable.Range(0, document.Tokens.Count).Select(i => document.Form(i).ToString())));
    }

    [Theory]
    [InlineData("They met in Washington, D.C. Secretary Holm left.", 2)]
    [InlineData("The envoys met. They agreed.", 2)]
    [InlineData("The U.S. Secretary of State met Mr. Holm of the U.K. in St. Moritz on Jan. 5.", 1)]
    [InlineData("PORT HAVEN, Norland (Agency) – The president met the king. They dined.", 3)]
    [InlineData("“We agreed,” he said. “We will meet again.”", 2)]
    [InlineData("\"We agreed.\" He left.", 2)]
    [InlineData("He lives in the U.S. He works in Rome.", 2)]
    [InlineData("It is a matter for the U.S. Justice Department.", 1)]
    [InlineData("The U.S. Under Secretary of State met Mr. Holm.", 1)]
    [InlineData("“We agreed,” Ana Duarte told reporters.", 1)]
    [InlineData("Did they agree? Yes! They did.", 3)]
    [InlineData("Ana Duarte, president of Sudria, met Piet de Vries in Port Haven on Monday and flew home on Tuesday.", 1)]
    [InlineData("Secretary Holm spoke with Portuguese Fisheries Minister Dr. Rui Costa today.", 1)]
    [InlineData("She welcomed Portuguese Fisheries Minister Dr. S. Costa to the harbor.", 1)]
    public void SentencesEndWhereTheyDo(string text, int sentences) => Assert.Equal(sentences, Annotate(text).Sentences.Sentences.Length);

    static Document Annotate(string text) => Pipeline.Annotate(new Article { Id = "doc:test", Text = text });
}

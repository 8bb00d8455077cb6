using CsCheck;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Treebanks;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Parsing;

public sealed class TaggerParserTests
{
    readonly TaggerParser _parser = TinyTreebank.Parser;

    [Fact]
    public void WhatItLearnedItReads()
    {
        TreebankScore score = TreebankScore.Measure(_parser, TinyTreebank.Sentences);
        Assert.Equal((1.0, 1.0, 1.0, 1.0, 1.0), (score.Upos, score.Xpos, score.Morphology, score.Lemmas, score.Labelled));
    }

    [Fact]
    public void SubtypesOfRelationsAreTold()
    {
        Document document = _parser.Annotate(TreebankDocument.Make(TinyTreebank.Sentences));
        Assert.Equal(TinyTreebank.Sentences.SelectMany(sentence => sentence.Relations), document.Parses.Relations);
    }

    [Fact]
    public void UnselectedSentencesHaveTagsButNoTree()
    {
        Document plain = TreebankDocument.Make(TinyTreebank.Sentences);
        Document all = _parser.Annotate(plain), some = _parser.Annotate(plain.With(new SelectionLayer([false, true, false])));
        Assert.Equal(all.Tags.Xpos, some.Tags.Xpos);
        Sentence parsed = some.Sentences.Sentences[1];
        for (int token = 0; token < some.Tokens.Count; token++)
            Assert.Equal(token >= parsed.First && token < parsed.End ? all.Parses.Heads[token] : ParseLayer.Unparsed, some.Parses.Heads[token]);
    }

    [Fact]
    public void TheCompanyOfASentenceChangesNothing()
    {
        SplitMix random = new(3);
        string[] words = [.. TinyTreebank.Sentences.SelectMany(sentence => sentence.Forms), "Peru", "42", "unheard-of"];
        TreebankSentence[] sentences = [.. Enumerable.Range(1, 40).Select(length => Sentence([.. Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)])]))];
        Document together = _parser.Annotate(TreebankDocument.Make(sentences));
        for (int i = 0; i < sentences.Length; i++)
        {
            Document alone = _parser.Annotate(TreebankDocument.Make([sentences[i]]));
            int first = together.Sentences.Sentences[i].First;
            Assert.Equal(alone.Parses.Heads, together.Parses.Heads[first..(first + sentences[i].Length)].Select(head => head < 0 ? head : head - first));
            Assert.Equal(alone.Parses.Relations, together.Parses.Relations[first..(first + sentences[i].Length)]);
            Assert.Equal(alone.Tags.Upos, together.Tags.Upos[first..(first + sentences[i].Length)]);
        }
    }

    [Fact]
    public void ManyThreadsReadTheSame()
    {
        Document plain = TreebankDocument.Make(TinyTreebank.Sentences);
        int[] heads = _parser.Annotate(plain).Parses.Heads;
        Parallel.For(0, 200, _ => Assert.Equal(heads, _parser.Annotate(plain).Parses.Heads));
    }

    [Fact]
    public void AVeryLongSentenceIsOneTree()
    {
        string[] words = [.. Enumerable.Range(0, 20_000).Select(i => i % 97 == 0 ? ";" : i % 3 == 0 ? "envoys" : "met")];
        Document document = _parser.Annotate(TinyTreebank.Document(words));
        AssertTrees(document);
        Assert.Single(document.Parses.Heads, ParseLayer.Root);
    }

    [Fact]
    public void AnyWordsGiveTagsAndTrees() =>
        Gen.String.Where(word => word.Length > 0).Array[0, 30].Sample(words => AssertTrees(_parser.Annotate(TinyTreebank.Document(words))), iter: 300);

    [Fact]
    public void AnEmptyDocumentGetsEmptyLayers()
    {
        Document document = _parser.Annotate(new Document(new Article { Id = "empty", Text = "" }).With(new TokenLayer([], [])).With(new SentenceLayer([])));
        Assert.Empty(document.Tags.Upos);
        Assert.Empty(document.Parses.Heads);
    }

    static void AssertTrees(Document document)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            int roots = 0;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                Assert.NotNull(document.Tags.Lemmas[token]);
                int head = document.Parses.Heads[token], steps = 0;
                if (head == ParseLayer.Root) roots++;
                for (; head != ParseLayer.Root; head = document.Parses.Heads[head])
                {
                    Assert.InRange(head, sentence.First, sentence.End - 1);
                    Assert.True(steps++ < sentence.Length);
                }
            }

            Assert.Equal(sentence.Length > 0 ? 1 : 0, roots);
        }
    }

    static TreebankSentence Sentence(string[] words) => new() { Forms = words, Lemmas = [], Upos = [], Xpos = [], Morphology = [], Heads = [], Relations = [] };
}

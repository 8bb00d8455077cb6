using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>A document whose words carry labels of <see cref="NameLabels"/>.</summary>
sealed record LabelledDocument(Document Document, byte[] Labels, NameDomain Domain)
{
    /// <summary>Joins sentences of words by blanks.</summary>
    public static LabelledDocument Of(IReadOnlyList<(List<string> Words, List<byte> Labels)> sentences, NameDomain domain)
    {
        List<int> starts = [], ends = [];
        List<Sentence> bounds = [];
        List<byte> labels = [];
        System.Text.StringBuilder text = new();
        foreach ((List<string> words, List<byte> sentenceLabels) in sentences)
        {
            int first = starts.Count;
            foreach (string word in words)
            {
                starts.Add(text.Length);
                text.Append(word);
                ends.Add(text.Length);
                text.Append(' ');
            }

            labels.AddRange(sentenceLabels);
            bounds.Add(new Sentence(first, starts.Count, 0));
        }

        Document document = new Document(new Article { Id = "training", Text = text.ToString() })
            .With(new TokenLayer([.. starts], [.. ends]))
            .With(new SentenceLayer([.. bounds]));
        return new LabelledDocument(document, [.. labels], domain);
    }

    /// <summary>The names that the labels mark.</summary>
    public List<Name> Names()
    {
        List<Name> names = [];
        foreach (Sentence sentence in Document.Sentences.Sentences) NameLabels.Read(Labels.AsSpan(sentence.First, sentence.Length), sentence.First, names);
        return names;
    }

    /// <summary>The same in other letters: headlines come in capitals, posts without any.</summary>
    /// <param name="change">Takes a word, gives as many characters.</param>
    public LabelledDocument Rewrite(Func<string, string> change)
    {
        char[] text = Document.Text.ToCharArray();
        for (int token = 0; token < Document.Tokens.Count; token++)
            change(Document.Form(token).ToString()).CopyTo(text.AsSpan(Document.Tokens.Starts[token]));
        Document document = new Document(new Article { Id = "training", Text = new string(text) }).With(Document.Tokens).With(Document.Sentences);
        return this with { Document = document };
    }
}

using System.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Treebanks;

/// <summary>Makes a document of treebank sentences, with their own words and sentences: what is measured on it is not the tokenizer.</summary>
public static class TreebankDocument
{
    public static Document Make(IReadOnlyList<TreebankSentence> sentences)
    {
        int count = sentences.Sum(sentence => sentence.Length), token = 0;
        int[] starts = new int[count], ends = new int[count];
        Sentence[] spans = new Sentence[sentences.Count];
        StringBuilder text = new();
        for (int i = 0; i < sentences.Count; i++)
        {
            spans[i] = new Sentence(token, token + sentences[i].Length, 0);
            foreach (string form in sentences[i].Forms)
            {
                starts[token] = text.Length;
                text.Append(form);
                ends[token++] = text.Length;
                text.Append(' ');
            }
        }

        return new Document(new Article { Id = "treebank", Text = text.ToString() })
            .With(new TokenLayer(starts, ends))
            .With(new SentenceLayer(spans));
    }
}

using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>
/// Builds annotated documents by hand. A line a token: form, lemma, UPOS, Penn tag, head (from 1 within the sentence, 0 for the root),
/// relation, and the type of the name it belongs to ("person", with "+" when it goes on with the name before); an empty line ends a sentence.
/// </summary>
static class Annotate
{
    public static Document Tree(string rows)
    {
        StringBuilder text = new();
        List<int> starts = [], ends = [], heads = [];
        List<string> lemmas = [], tags = [];
        List<Upos> upos = [];
        List<Relation> relations = [];
        List<Sentence> sentences = [];
        List<Name> names = [];
        int first = 0;
        foreach (string line in rows.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            string[] cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
            {
                if (starts.Count > first) sentences.Add(new Sentence(first, starts.Count, 0));
                first = starts.Count;
                continue;
            }

            if (text.Length > 0) text.Append(' ');
            starts.Add(text.Length);
            text.Append(cells[0]);
            ends.Add(text.Length);
            lemmas.Add(cells[1]);
            upos.Add(Enum.Parse<Upos>(cells[2], true));
            tags.Add(cells[3]);
            int head = int.Parse(cells[4], CultureInfo.InvariantCulture);
            heads.Add(head == 0 ? ParseLayer.Root : first + head - 1);
            relations.Add(Enum.Parse<Relation>(cells[5].Replace(":", "", StringComparison.Ordinal), true));
            if (cells.Length <= 6) continue;
            int token = starts.Count - 1;
            if (cells[6][0] == '+') names[^1] = names[^1] with { End = token + 1 };
            else names.Add(new Name(token, token + 1, Enum.Parse<NameType>(cells[6], true)));
        }

        return new Document(new Article { Id = "tree", Text = text.ToString() })
            .With(new BlockLayer([new Block(new TextSpan(0, text.Length), BlockKind.Body)]))
            .With(new TokenLayer([.. starts], [.. ends]))
            .With(new SentenceLayer([.. sentences]))
            .With(new TagLayer([.. upos], [.. tags], [.. lemmas], new Morphology[starts.Count]))
            .With(new ParseLayer([.. heads], [.. relations]))
            .With(new NameLayer([.. names]))
            .With(new TimeLayer([]))
            .With(new QuotationLayer([]))
            .With(new LinkLayer([]))
            .With(new CoreferenceLayer([], 0));
    }
}

using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Training.Entities;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>Reads the Georgetown University Multilayer corpus (Zeldes 2017) with the entities of its MISC column.</summary>
public static class GumReader
{
    public static List<GumDocument> Read(string path)
    {
        List<GumDocument> documents = [];
        List<List<string[]>> sentences = [];
        List<string[]> words = [];
        string id = "";
        foreach (string line in GzipLines.Of(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (sentences.Count > 0) documents.Add(Build(id, sentences));
                sentences = [];
                id = line[14..];
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(words);
                words = [];
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (!cells[0].AsSpan().ContainsAny('-', '.')) words.Add(cells);
            }
        }

        if (sentences.Count > 0) documents.Add(Build(id, sentences));
        return documents;
    }

    static GumDocument Build(string id, List<List<string[]>> sentences)
    {
        StringBuilder text = new();
        List<int> starts = [], ends = [], heads = [];
        List<Sentence> bounds = [];
        List<Upos> upos = [];
        List<string> xpos = [], lemmas = [];
        List<Morphology> morphology = [];
        List<Relation> relations = [];
        List<GumMention> mentions = [];
        List<(int Group, string[] Fields, int First)> open = [];
        foreach (List<string[]> words in sentences)
        {
            int first = starts.Count;
            foreach (string[] cells in words)
            {
                int token = starts.Count;
                starts.Add(text.Length);
                text.Append(cells[1]);
                ends.Add(text.Length);
                if (!cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
                upos.Add(Enum.TryParse(cells[3], ignoreCase: true, out Upos tag) ? tag : Upos.X);
                xpos.Add(string.Intern(cells[4]));
                lemmas.Add(cells[2]);
                morphology.Add(FeatureNames.Parse(cells[5]));
                int head = int.Parse(cells[6], CultureInfo.InvariantCulture);
                heads.Add(head == 0 ? ParseLayer.Root : first + head - 1);
                relations.Add(RelationNames.Parse(cells[7]));
                Entities(cells[9], token, open, mentions);
            }

            bounds.Add(new Sentence(first, starts.Count, 0));
            text.Append('\n');
        }

        for (int i = 0; i < mentions.Count; i++)
        {
            GumMention mention = mentions[i];
            int head = mention.First;
            while (heads[head] >= mention.First && heads[head] < mention.End) head = heads[head];
            mentions[i] = mention with { Head = head };
        }

        Document document = new Document(new Article { Id = id, Text = text.ToString() })
            .With(new TokenLayer([.. starts], [.. ends]))
            .With(new SentenceLayer([.. bounds]))
            .With(new TagLayer([.. upos], [.. xpos], [.. lemmas], [.. morphology]))
            .With(new ParseLayer([.. heads], [.. relations]));
        return new GumDocument(id, id.Split('_')[1], document, [.. mentions.OrderBy(mention => mention.First).ThenByDescending(mention => mention.End)]);
    }

    /// <summary>Reads "Entity=(3-person-new-cf1-2-coref-Xi_Jinping(4-place-…)3)": brackets open and close mentions.</summary>
    static void Entities(string misc, int token, List<(int Group, string[] Fields, int First)> open, List<GumMention> mentions)
    {
        string? value = misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?[7..];
        for (int at = 0; value is not null && at < value.Length;)
        {
            bool opens = value[at] == '(';
            if (opens) at++;
            int end = value.AsSpan(at).IndexOfAny('(', ')') is var next and >= 0 ? at + next : value.Length;
            string[] fields = value[at..end].Split('-', 8);
            int group = int.Parse(fields[0].Split('[')[0], CultureInfo.InvariantCulture);
            if (opens) open.Add((group, fields, token));
            at = end;
            if (at < value.Length && value[at] == ')')
            {
                at++;
                int index = open.FindLastIndex(mention => mention.Group == group);
                if (index < 0) continue;
                (_, string[] opened, int first) = open[index];
                open.RemoveAt(index);
                mentions.Add(new GumMention(group, opened[1], first, token + 1, first, opened.Length > 6 ? opened[6] : "", opened.Length > 7 ? opened[7] : ""));
            }
        }
    }
}

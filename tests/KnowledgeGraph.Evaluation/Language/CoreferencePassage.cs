using System.Text;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>A text with marked phrases: <c>[a words]</c> is a mention of a, <c>&lt;a+b words&gt;</c> an anaphor that stands for a and b.</summary>
sealed record CoreferencePassage(string Text, IReadOnlyList<MarkedPhrase> Phrases)
{
    public static CoreferencePassage Parse(string marked)
    {
        StringBuilder text = new();
        List<MarkedPhrase> phrases = [];
        int start = -1;
        string[] things = [];
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[' or '<':
                    int blank = marked.IndexOf(' ', i);
                    things = marked[(i + 1)..blank].Split('+');
                    start = text.Length;
                    i = blank;
                    break;
                case ']' or '>':
                    phrases.Add(new MarkedPhrase(start, text.Length, things, marked[i] == '>'));
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return new CoreferencePassage(text.ToString(), phrases);
    }
}

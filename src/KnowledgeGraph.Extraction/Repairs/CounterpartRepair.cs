using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "with Acting Norwegian Prime Minister A B": whatever a parser makes of the words of a long title, the preposition before it governs the
/// person whom it names.
/// </summary>
sealed class CounterpartRepair(Document document, IReadOnlySet<string> titles)
{
    /// <summary>No title has more words.</summary>
    const int Longest = 12;

    /// <summary>Small words in a title.</summary>
    static readonly HashSet<string> Inner = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "the", "and", "-", "his", "her", "its", "their", "former", "outgoing", "visiting", "new", "then", "acting", "interim", "incoming", "senior", "deputy", "rebel", "opposition", "separatist", "veteran", "'s", "’s", "to", "on", "(", ")",
    };

    /// <param name="name">A person's name.</param>
    /// <param name="head">Its head.</param>
    /// <param name="previous">One past the name of the person before, in the same sentence; 0 without.</param>
    public void Mend(Name name, int head, int previous, int[] heads, Relation[] relations)
    {
        int preposition = Preposition(name, previous);
        if (preposition < 0) return;
        int outside = Outside(heads[preposition], preposition, heads);
        if (outside < 0) outside = Outside(head, preposition, heads);
        if (outside < 0 || IsAbove(head, outside, heads)) return;
        if (heads[preposition] == head && heads[head] == outside && relations[preposition] == Relation.Case) return;
        for (int token = preposition + 1; token < name.First; token++)
            if (heads[token] < preposition || heads[token] >= name.End)
            {
                heads[token] = head;
                relations[token] = Relation.NmodDesc;
            }

        int start = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].First;
        for (int token = Math.Max(start, preposition - Longest); token < preposition; token++)
            if (heads[token] == head && relations[token] == Relation.Case) heads[token] = outside;      // a second preposition is not the person's
        heads[head] = outside;
        relations[head] = document.Tags.Upos[outside] == Upos.Verb ? Relation.Obl : Relation.Nmod;
        heads[preposition] = head;
        relations[preposition] = Relation.Case;
    }

    /// <summary>The "with" before the title of a name; -1 without one, or without a title.</summary>
    int Preposition(Name name, int previous)
    {
        bool titled = false;
        int start = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].First;
        for (int token = name.First - 1; token >= Math.Max(Math.Max(previous, start), name.First - Longest - 1); token--)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is "with" or "With") return titled ? token : -1;
            bool title = titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());
            titled |= title;
            if (!title && !char.IsUpper(form[0]) && !Inner.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form)) return -1;
        }

        return -1;
    }

    /// <summary>The first word above a token that stands before <paramref name="from"/>; -1 where there is none.</summary>
    static int Outside(int token, int from, int[] heads)
    {
        for (int steps = 0; token >= from && steps < Longest * 2; steps++) token = heads[token];
        return token >= from ? -1 : token;
    }

    static bool IsAbove(int token, int below, int[] heads)
    {
        for (int up = below, steps = 0; up >= 0 && steps < 100; up = heads[up], steps++)
            if (up == token) return true;
        return false;
    }
}

using System.Globalization;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>A row of words, gaps, members and an organization, matched against the tokens of one sentence.</summary>
sealed class TokenPattern
{
    readonly PatternItem[] _items;
    readonly int[] _needed;

    /// <param name="text">As described in <c>memberships.yaml</c>.</param>
    /// <param name="lists">Word lists by name.</param>
    /// <param name="sets">Numbers the words of each item.</param>
    /// <exception cref="FormatException">A list that is not there, or a number that is none.</exception>
    public TokenPattern(string text, IReadOnlyDictionary<string, IReadOnlySet<string>> lists, WordSets sets)
    {
        _items = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => Item(item, lists))];
        _needed = [.. _items.Where(item => item.Kind == PatternItemKind.Words && !item.Optional).Select(item => sets.Number(item.Words!)).Distinct()];
    }

    /// <summary>Has a sentence with these <see cref="WordSets"/> a word for each that the pattern needs? Most have not, and need no try at every token.</summary>
    public bool MayMatch(ReadOnlySpan<bool> present)
    {
        foreach (int set in _needed)
            if (!present[set]) return false;
        return true;
    }

    /// <summary>Tries the pattern at a token; on success <paramref name="match"/> holds who belongs to what, and where.</summary>
    /// <param name="organization">The organization of a pattern that names none.</param>
    public bool Match(MemberTokens tokens, int first, int limit, string? organization, MembershipMatch match)
    {
        match.Clear();
        match.Organization = organization;
        match.First = first;
        return Match(tokens, 0, first, limit, match);
    }

    bool Match(MemberTokens tokens, int item, int token, int limit, MembershipMatch match)
    {
        if (item == _items.Length)
        {
            if (_items[^1].Kind == PatternItemKind.Organization && tokens.GoesOn(token, limit)) return false;
            match.End = token;
            return match.Organization is not null && match.Members.Count > 0;
        }

        PatternItem current = _items[item];
        switch (current.Kind)
        {
            case PatternItemKind.Gap or PatternItemKind.WideGap:
                for (int end = token, length = 0; ; end++, length++)
                {
                    if (Match(tokens, item + 1, end, limit, match)) return true;
                    if (length == current.Number || end >= limit || !tokens.MayBeBetween(end, current.Kind == PatternItemKind.WideGap)) return false;
                }

            case PatternItemKind.Words:
                if (token < limit && tokens.IsIn(current.Words!, token) && Match(tokens, item + 1, token + 1, limit, match)) return true;
                return current.Optional && Match(tokens, item + 1, token, limit, match);

            case PatternItemKind.Organization:
                int start = tokens.SkipArticle(token, limit);
                if (start >= limit || tokens.OrganizationAt(start, out int orgEnd) is not { } organization) return false;
                string? before = match.Organization;
                match.Organization = organization;
                if (Match(tokens, item + 1, orgEnd, limit, match)) return true;
                match.Organization = before;
                return false;

            case PatternItemKind.Last:
                if (token < limit && !tokens.EndsClause(token) || tokens.LastOrganization(token) is not { } last) return false;
                match.Organization = last;
                return Match(tokens, item + 1, token, limit, match);

            default:
                int count = match.Members.Count;
                int next = current.Kind switch
                {
                    PatternItemKind.Adjective => tokens.AdjectiveAt(token, match.Members),
                    PatternItemKind.Issuers => tokens.IssuersAt(token, limit, match.Members),
                    PatternItemKind.Head => tokens.HeadAt(token, limit, match.Members),
                    _ => tokens.MembersAt(tokens.SkipArticle(token, limit), limit, match.Members, withBodies: current.Kind == PatternItemKind.Parts),
                };
                if (next > 0 && match.Members.Count - count >= current.Number && Match(tokens, item + 1, next, limit, match)) return true;
                match.Members.RemoveRange(count, match.Members.Count - count);
                return false;
        }
    }

    static PatternItem Item(string text, IReadOnlyDictionary<string, IReadOnlySet<string>> lists)
    {
        switch (text)
        {
            case "<last>": return new PatternItem(PatternItemKind.Last);
            case "<org>": return new PatternItem(PatternItemKind.Organization);
            case "<member>": return new PatternItem(PatternItemKind.Members) { Number = 1 };
            case "<members>": return new PatternItem(PatternItemKind.Members) { Number = 2 };
            case "<parts>": return new PatternItem(PatternItemKind.Parts) { Number = 2 };
            case "<we>": return new PatternItem(PatternItemKind.Issuers) { Number = 2 };
            case "<head>": return new PatternItem(PatternItemKind.Head) { Number = 1 };
            case "<adjective>": return new PatternItem(PatternItemKind.Adjective) { Number = 1 };
        }

        if (text.StartsWith("..", StringComparison.Ordinal)) return new PatternItem(PatternItemKind.Gap) { Number = int.Parse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) };
        if (text[0] == '~') return new PatternItem(PatternItemKind.WideGap) { Number = int.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) };
        bool optional = text.Length > 1 && text[^1] == '?';
        if (optional) text = text[..^1];
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split('/'))
        {
            if (part[0] != '@') words.Add(part);
            else words.UnionWith(lists.TryGetValue(part[1..], out IReadOnlySet<string>? list) ? list : throw new FormatException($"no list '{part[1..]}'"));
        }

        return new PatternItem(PatternItemKind.Words) { Words = words, Optional = optional };
    }
}

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>
/// Cuts text into tokens after the conventions of Universal Dependencies English-EWT: punctuation, clitics and the parts of hyphenated words
/// are tokens; numbers, abbreviations, addresses and runs of one punctuation mark are not cut. Linear in time: no look-ahead is longer than a constant
/// but the one to the next white space, which is made once a chunk.
/// </summary>
readonly ref struct TokenScanner(ReadOnlySpan<char> text, TokenLexicon lexicon, TokenBuffer tokens)
{
    /// <summary>No address, host name or file name is looked for beyond this many characters.</summary>
    const int LongestAddress = 300;

    /// <summary>No prefix, abbreviation or unit has more characters; without the limit a chunk of hyphens would be hashed over and over.</summary>
    const int LongestPrefix = 16;

    readonly ReadOnlySpan<char> _text = text;

    public void Scan(int start, int end)
    {
        int position = start;
        while (position < end)
        {
            while (position < end && Chars.IsSpace(_text[position])) position++;
            int chunkEnd = position;
            bool plain = true, at = false;
            while (chunkEnd < end)
            {
                char c = _text[chunkEnd];
                CharClass kind = Chars.Class(c);
                if (kind == CharClass.Space) break;
                if (kind != CharClass.Letter) plain = false;
                if (c == '@') at = true;
                chunkEnd++;
            }

            if (plain) AddWord(position, chunkEnd);
            else ScanChunk(position, chunkEnd, end, at);
            position = chunkEnd;
        }
    }

    void ScanChunk(int start, int end, int blockEnd, bool hasAt)
    {
        int position = start;
        while (position < end)
        {
            int next = Address(position, end, start, hasAt);
            if (next == position)
            {
                next = Chars.Class(_text[position]) switch
                {
                    CharClass.Letter or CharClass.Digit or CharClass.Mark => Word(position, end, blockEnd),
                    CharClass.Surrogate => Symbol(position, end),
                    _ => Punctuation(position, end, start),
                };
            }
            else
            {
                tokens.Add(position, next);
            }

            position = next;
        }
    }

    /// <summary>The end of the URL or e-mail address that begins here; the position itself when there is none.</summary>
    int Address(int position, int end, int chunkStart, bool hasAt)
    {
        bool atEdge = position == chunkStart || !Chars.IsWord(_text[position - 1]);
        if (!atEdge || !Chars.IsWord(_text[position])) return position;
        ReadOnlySpan<char> rest = _text[position..Math.Min(end, position + LongestAddress)];
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && Chars.IsWord(rest[4])))
            return AddressEnd(position, end);
        if (!hasAt) return position;
        int at = 0;
        while (at < rest.Length && (Chars.IsWord(rest[at]) || rest[at] is '.' or '-' or '_' or '+' or '%' or ':')) at++;
        if (at == 0 || at + 1 >= rest.Length || rest[at] != '@' || !Chars.IsWord(rest[at + 1])) return position;
        int host = at + 1;
        while (host < rest.Length && (Chars.IsWord(rest[host]) || rest[host] is '.' or '-' or '_')) host++;
        while (!Chars.IsWord(rest[host - 1])) host--;
        return position + host;
    }

    int AddressEnd(int position, int end)
    {
        int close = position;
        while (close < end && _text[close] is not ('<' or '>' or '"' or '\u201D' or '\u201C')) close++;
        while (close > position && _text[close - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019') close--;
        return close;
    }

    int Word(int start, int end, int blockEnd)
    {
        int p = start;
        while (p < end)
        {
            char c = _text[p];
            if (Chars.Class(c) is CharClass.Letter or CharClass.Digit or CharClass.Mark || (c == '_' && p + 1 < end && Chars.IsWord(_text[p + 1])))
            {
                p++;
                continue;
            }

            if (p + 1 >= end || !Chars.IsWord(_text[p + 1]) || !Continues(start, p, end, out int next)) break;
            p = next;
        }

        if (p < end && _text[p] == '$' && p - start <= 3 && IsUpper(start, p)) p++;
        else if (p < end && _text[p] == '.' && IsAbbreviation(start, p, end, blockEnd)) p++;
        if (Chars.IsDigit(_text[start])) AddNumber(start, p);
        else AddWord(start, p);
        while (Clitic(p, end) is var clitic && clitic > p)
        {
            tokens.Add(p, clitic);
            p = clitic;
        }

        return p;
    }

    /// <summary>Whether the word goes on over the mark at <paramref name="p"/>, which has a letter or digit on its right; and where to go on.</summary>
    bool Continues(int start, int p, int end, out int next)
    {
        next = p + 1;
        char before = _text[p - 1], after = _text[p + 1];
        switch (_text[p])
        {
            case '.':
                if (Chars.IsDigit(before) && Chars.IsDigit(after)) return true;
                if (IsInitials(start, p) && (p + 2 >= end || !Chars.IsLetter(_text[p + 2]))) return true;
                return HostEnd(start, p, end, ref next);
            case ',':
                return Chars.IsDigit(before) && Digits(p + 1, end) == 3;
            case ':' or '\u00B7':
                return Chars.IsDigit(before) && Chars.IsDigit(after);
            case '/':
                return (Chars.IsDigit(before) && Chars.IsDigit(after) && Digits(start, end) > 0) || (p - start == 1 && before is 'w' or 'c' or 'b' && after is 'o' or 'c');
            case '&':
                return p - start <= 3 && char.IsUpper(before) && char.IsUpper(after);
            case '-' or '\u2010' or '\u2011':
                return (p - start <= LongestPrefix && lexicon.IsPrefix(_text[start..p])) || IsTelephone(start, end);
            case var c when Chars.IsApostrophe(c):
                if (Chars.IsDigit(before)) return after == 's' && (p + 2 >= end || !Chars.IsWord(_text[p + 2]));
                if (Clitic(p, end) > p) return false;
                return Chars.IsLetter(before) && Chars.IsLetter(after) && c is not '`';
            default:
                return false;
        }
    }

    /// <summary>The end of the clitic ('s, 'll) that begins at an apostrophe; <paramref name="p"/> itself without one.</summary>
    int Clitic(int p, int end)
    {
        if (p + 1 >= end || !Chars.IsApostrophe(_text[p])) return p;
        int close = p + 1;
        while (close < end && close - p <= 3 && Chars.IsLetter(_text[close])) close++;
        return (close == end || !Chars.IsWord(_text[close])) && lexicon.IsClitic(_text[(p + 1)..close]) ? close : p;
    }

    /// <summary>A point inside a host or file name: letters of one case around it and a known ending behind.</summary>
    bool HostEnd(int start, int p, int end, ref int next)
    {
        int limit = Math.Min(end, start + LongestAddress), close = p + 1, part = p + 1;
        while (close < limit && (Chars.IsWord(_text[close]) || (_text[close] is '.' or '-' or '_' && close + 1 < limit && Chars.IsWord(_text[close + 1]))))
        {
            if (_text[close] == '.') part = close + 1;
            close++;
        }

        // A newsgroup or the like: three parts or more in small letters.
        bool small = part > p + 1;
        for (int i = start; i < close && small; i++) small = char.IsAsciiLetterLower(_text[i]) || _text[i] is '.' or '-';
        if (small)
        {
            next = close;
            return true;
        }

        if (part == p + 1 && p - start > 1 && char.IsUpper(_text[part]) && char.IsLower(_text[p - 1])) return false;
        if (!lexicon.IsEnding(_text[part..close])) return false;
        next = close;
        return true;
    }

    /// <summary>Three groups of figures or more (555-010-0199), or two of which the second has four and the first at most three (555-0100).</summary>
    bool IsTelephone(int start, int end)
    {
        int groups = 0, p = start, first = 0, last = 0, limit = Math.Min(end, start + 40);
        while (p < limit)
        {
            last = Digits(p, limit);
            if (last == 0) return false;
            if (groups++ == 0) first = last;
            p += last;
            if (p >= limit || _text[p] != '-') break;
            p++;
        }

        return groups >= 3 || (groups == 2 && first <= 3 && last == 4);
    }

    int Digits(int p, int end)
    {
        int close = p;
        while (close < end && close - p < 20 && Chars.IsDigit(_text[close])) close++;
        return close - p;
    }

    /// <summary>Single letters between points, up to the point at <paramref name="p"/>: "U", "U.S".</summary>
    bool IsInitials(int start, int p)
    {
        if ((p - start) % 2 == 0 || p - start > 11) return false;
        for (int i = start; i < p; i++)
            if ((i - start) % 2 == 0 ? !Chars.IsLetter(_text[i]) : _text[i] != '.')
                return false;
        return true;
    }

    bool IsAbbreviation(int start, int p, int end, int blockEnd)
    {
        if (p + 1 < end && _text[p + 1] == '.' && !(p + 2 == end && (p - start > 1 || char.IsUpper(_text[start])))) return false;
        int next = p + 1;
        while (next < blockEnd && next < p + 40 && Chars.IsSpace(_text[next])) next++;
        char following = next < blockEnd ? _text[next] : '\0';
        AbbreviationKind kind = lexicon.Abbreviation(_text[start..(p + 1)]);
        bool glued = next == p + 1 && Chars.IsLetter(following);
        if (glued && p - start > 1 && kind is not (AbbreviationKind.Title or AbbreviationKind.Month)) return false;
        if (kind == AbbreviationKind.Number) return Chars.IsDigit(following);
        if (kind is AbbreviationKind.Tail or AbbreviationKind.Day) return following != '\0' && !char.IsUpper(following);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Inner) return following != '\0';
        if (kind != AbbreviationKind.None) return true;
        if (!IsInitials(start, p)) return false;
        if (p - start > 1) return true;

        // A single letter: an initial before a name, but the pronoun at the end of a sentence is none.
        return char.IsUpper(_text[start]) && (Chars.IsLetter(following) || following is ',' or '.') && (_text[start] != 'I' || PreviousIsCapitalised(start));
    }

    bool PreviousIsCapitalised(int start) => tokens.Count > 0 && start - tokens.End(tokens.Count - 1) <= 1 && char.IsUpper(_text[tokens.Start(tokens.Count - 1)]);

    bool IsUpper(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsUpper(_text[i]))
                return false;
        return true;
    }

    /// <summary>A token that begins with a figure: a unit written to it is cut off.</summary>
    void AddNumber(int start, int end)
    {
        int unit = start;
        while (unit < end && (Chars.IsDigit(_text[unit]) || (_text[unit] is '.' or ',' or ':' && unit + 1 < end && Chars.IsDigit(_text[unit + 1])))) unit++;
        if (unit < end && lexicon.IsUnit(_text[unit..end]))
        {
            tokens.Add(start, unit);
            tokens.Add(unit, end);
        }
        else
        {
            tokens.Add(start, end);
        }
    }

    void AddWord(int start, int end)
    {
        int length = end - start;
        int cut = length is < 3 or > 12 ? 0 : lexicon.SplitAt(_text[start..end]);
        if (cut == 0 && length >= 4 && _text[end - 1] is 't' or 'T' && Chars.IsApostrophe(_text[end - 2]) && _text[end - 3] is 'n' or 'N') cut = length - 3;
        if (cut > 0) tokens.Add(start, start + cut);
        tokens.Add(start + cut, end);
    }

    /// <summary>A character outside the basic plane with its joiners and modifiers: an emoji, or letters of a rare script.</summary>
    int Symbol(int start, int end)
    {
        int p = start;
        do
        {
            p += p + 1 < end && char.IsSurrogatePair(_text[p], _text[p + 1]) ? 2 : 1;
            bool joined = false;
            while (p < end && Chars.Class(_text[p]) == CharClass.Mark)
            {
                joined = _text[p] == '\u200D';
                p++;
            }

            bool modifier = p + 1 < end && _text[p] == '\uD83C' && _text[p + 1] is >= '\uDFFB' and <= '\uDFFF';
            if (!joined && !modifier) break;
        }
        while (p < end && Chars.Class(_text[p]) == CharClass.Surrogate);
        tokens.Add(start, p);
        return p;
    }

    int Punctuation(int start, int end, int chunkStart)
    {
        char c = _text[start];
        if (start == chunkStart && lexicon.Face(_text[start..end]) is var face and > 0 && (start + face == end || !Chars.IsWord(_text[start + face])))
            return Add(start, start + face);
        if (Chars.IsApostrophe(c))
        {
            if ((start == chunkStart || !Chars.IsWord(_text[start - 1])) && Elided(start, end) is var elided && elided > start) return Add(start, elided);
            return Add(start, start + 1 < end && _text[start + 1] == c && c != '"' ? start + 2 : start + 1);
        }

        if (c is '#' or '@' && start == chunkStart && start + 1 < end && Chars.IsLetter(_text[start + 1]))
        {
            int name = start + 1;
            while (name < end && (Chars.IsWord(_text[name]) || _text[name] == '_')) name++;
            return Add(start, name);
        }

        int p = start + 1;
        if (c is '.' or '!' or '?')
            while (p < end && _text[p] is '.' or '!' or '?') p++;
        else if (c is '-' or '=')
            while (p < end && _text[p] is '-' or '=') p++;
        else if (c is '*' or '_' or '~' or '#' or '+' or '<' or '>' or '/' or '\\' or '$' or '\u2014' or '\u2026')
            while (p < end && _text[p] == c) p++;
        while (p < end && Chars.Class(_text[p]) == CharClass.Mark) p++;
        return Add(start, p);
    }

    /// <summary>The end of a form with a leading apostrophe: 's after a space, '90s, 'em.</summary>
    int Elided(int start, int end)
    {
        int close = start + 1;
        while (close < end && close - start <= 6 && Chars.IsWord(_text[close])) close++;
        if (close < end && (Chars.IsWord(_text[close]) || Chars.IsApostrophe(_text[close]))) return start;
        ReadOnlySpan<char> word = _text[(start + 1)..close];
        int digits = Digits(start + 1, close);
        bool year = digits == 2 && (word.Length == 2 || (word.Length == 3 && word[2] == 's'));
        return year || lexicon.IsElided(word) || lexicon.IsClitic(word) ? close : start;
    }

    int Add(int start, int end)
    {
        tokens.Add(start, end);
        return end;
    }
}

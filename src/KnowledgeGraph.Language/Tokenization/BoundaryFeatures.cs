namespace KnowledgeGraph.Language.Tokenization;

/// <summary>
/// What the boundary model sees of the place between two tokens: the shapes and words around it, how long the sentence is already, what quotes
/// and brackets are open. Each feature is a slot of a hashed weight table. Hashes are FNV-1a over lower-cased characters, the same on any machine.
/// </summary>
sealed class BoundaryFeatures
{
    /// <summary>Slots a boundary.</summary>
    public const int Count = 24;

    readonly TokenLexicon _lexicon;
    TokenShape[] _shapes = [];
    uint[] _hashes = [];
    int[] _starts = [];
    int[] _ends = [];
    int[] _capitals = [];
    int[] _toStop = [];
    int _length;
    bool _punctuated;

    public BoundaryFeatures(TokenLexicon lexicon) => _lexicon = lexicon;

    /// <summary>Tokens of the block now held.</summary>
    public int Length => _length;

    /// <summary>Takes tokens <c>[first, end)</c> as the block whose boundaries are asked for.</summary>
    public void Load(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int end)
    {
        _length = end - first;
        if (_shapes.Length < _length + 6)
        {
            int size = Math.Max(_length + 6, 256);
            _shapes = new TokenShape[size];
            _hashes = new uint[size];
            _starts = new int[size];
            _ends = new int[size];
            _capitals = new int[size];
            _toStop = new int[size];
        }

        // Three edges on either side, so that no feature needs a check of its bounds.
        _shapes.AsSpan(0, _length + 6).Clear();
        _hashes.AsSpan(0, _length + 6).Clear();
        _capitals.AsSpan(0, _length + 6).Clear();
        int stops = 0;
        for (int i = 0; i < _length; i++)
        {
            int start = tokens.Start(first + i), stop = tokens.End(first + i);
            ReadOnlySpan<char> form = text[start..stop];
            TokenShape shape = Shape(form, i + 1 < _length ? tokens.Start(first + i + 1) - stop : 1);
            _shapes[i + 3] = shape;
            _hashes[i + 3] = Hash(form);
            _starts[i + 3] = start;
            _ends[i + 3] = stop;
            _capitals[i + 3] = shape is TokenShape.Capitalised or TokenShape.Upper or TokenShape.Initial ? _capitals[i + 2] + 1 : 0;
            if (shape is TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation) stops++;
        }

        int distance = 0;
        for (int k = _length + 2; k >= 3; k--)
        {
            distance = _shapes[k] is TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation or TokenShape.Ellipsis ? 0 : distance + 1;
            _toStop[k] = distance;
        }

        int last = _length + 2;
        while (last > 3 && _shapes[last] is TokenShape.Closing or TokenShape.ClosingQuote or TokenShape.StraightQuote) last--;
        _punctuated = stops > 0 && _shapes[last] is TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation;
    }

    /// <summary>Whether a sentence may end after token <paramref name="i"/> of the block: between two lower-case words it never does, nor behind a comma that only a quotation mark follows.</summary>
    public bool IsCandidate(int i)
    {
        TokenShape before = _shapes[i + 3], after = _shapes[i + 4];
        if (before == TokenShape.Lower) return after is not (TokenShape.Lower or TokenShape.Comma or TokenShape.Stop) && _starts[i + 4] > _ends[i + 3];
        if (before is TokenShape.Comma or TokenShape.Opening or TokenShape.OpeningQuote or TokenShape.TitleAbbreviation) return false;
        if (after is TokenShape.Comma or TokenShape.Stop or TokenShape.Closing or TokenShape.ClosingQuote) return false;
        if (before is TokenShape.ClosingQuote or TokenShape.StraightQuote && _shapes[i + 2] == TokenShape.Comma) return false;
        return _starts[i + 4] > _ends[i + 3] || before is TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation or TokenShape.Ellipsis;
    }

    /// <summary>
    /// After an abbreviation that can end a sentence ("the U.S.") a capital decides nothing, but the word does: "He" begins a sentence, "Justice" does not.
    /// A bracket closes no sentence in the middle of which it opened. Null where the model is to decide.
    /// </summary>
    public bool? Decided(ReadOnlySpan<char> text, int i)
    {
        // "the Foreign Ministers’ Meeting": an apostrophe after a plural closes nothing
        if (_ends[i + 3] - _starts[i + 3] == 1 && text[_starts[i + 3]] is '\'' or '\u2019' && _starts[i + 3] > 0 && text[_starts[i + 3] - 1] is 's' or 'S') return false;
        // "the Republic of Norland (RON) Foreign Minister", "the “Open Seas” Conference": what holds no sentence ends none
        if (_punctuated && _shapes[i + 3] is TokenShape.Closing or TokenShape.ClosingQuote && _shapes[i + 2] is not (TokenShape.Stop or TokenShape.Question or TokenShape.Exclamation or TokenShape.Ellipsis)) return false;
        // "the three members -- Norland, Sudland and Westland -- agreed": a dash ends no sentence, unless the next word begins sentences
        if (_punctuated && _shapes[i + 3] == TokenShape.Dash && _shapes[i + 2] == TokenShape.Lower && _shapes[i + 4] is TokenShape.Capitalised or TokenShape.Upper && !_lexicon.IsOpener(text[_starts[i + 4].._ends[i + 4]])) return false;
        // "Minister Dr. Shringla": one title after the other
        if (_punctuated && _shapes[i + 3] == TokenShape.Capitalised && _shapes[i + 4] == TokenShape.TitleAbbreviation) return false;
        // "Harsh V. Shringla", "HARSH V. SHRINGLA", "Dr. S. Shringla": an initial between two capitals is part of a name, unless the next word begins sentences
        if (_shapes[i + 3] == TokenShape.Initial && (_shapes[i + 2] is TokenShape.Capitalised or TokenShape.TitleAbbreviation && _shapes[i + 4] == TokenShape.Capitalised || _shapes[i + 2] == TokenShape.Upper && _shapes[i + 4] == TokenShape.Upper))
            return _lexicon.IsOpener(text[_starts[i + 4].._ends[i + 4]]);
        if (_shapes[i + 3] != TokenShape.FinalAbbreviation || _shapes[i + 4] is not (TokenShape.Capitalised or TokenShape.Upper or TokenShape.TitleAbbreviation)) return null;
        // "in Washington, D.C. Secretary A": the name of the city is over
        if (text[_starts[i + 3].._ends[i + 3]] is "D.C." && text[_starts[i + 2].._ends[i + 2]] is ",") return true;
        // "the U.S. Under Secretary"
        if (_shapes[i + 5] == TokenShape.Capitalised && text[_starts[i + 4].._ends[i + 4]] is "Under" && text[_starts[i + 5].._ends[i + 5]] is "Secretary") return false;
        return _lexicon.IsOpener(text[_starts[i + 4].._ends[i + 4]]);
    }

    /// <summary>Fills the slots for the boundary after token <paramref name="i"/>.</summary>
    /// <param name="sentenceStart">First token of the sentence that would end here.</param>
    /// <param name="openQuotes">Quotation marks open here, as far as they can be told apart.</param>
    /// <param name="openBrackets">Brackets open here.</param>
    /// <param name="slots">Receives <see cref="Count"/> slots below <paramref name="mask"/> + 1.</param>
    public void Fill(int i, int sentenceStart, int openQuotes, int openBrackets, uint mask, Span<uint> slots)
    {
        int k = i + 3;
        uint b = (uint)_shapes[k], a = (uint)_shapes[k + 1], b1 = (uint)_shapes[k - 1], a1 = (uint)_shapes[k + 2];
        uint b2 = (uint)_shapes[k - 2], a2 = (uint)_shapes[k + 3];
        uint wb = _hashes[k], wa = _hashes[k + 1], wb1 = _hashes[k - 1], wa1 = _hashes[k + 2];
        uint pair = (b << 6) | a, gap = _starts[k + 1] > _ends[k] ? 1u : 0u, punctuated = _punctuated ? 1u : 0u;
        slots[0] = Mix(1, pair, gap, punctuated);
        slots[1] = Mix(2, wb, a, punctuated);
        slots[2] = Mix(3, wa, b, gap);
        slots[3] = Mix(4, wb, wa, 0);
        slots[4] = Mix(5, b1, pair, gap);
        slots[5] = Mix(6, a1, pair, punctuated);
        slots[6] = Mix(7, wb1, b, a);
        slots[7] = Mix(8, wa1, a, b);
        slots[8] = Mix(9, pair, Bucket(i + 1 - sentenceStart), punctuated);
        slots[9] = Mix(10, pair, (uint)Math.Min(openQuotes, 2), (uint)Math.Min(openBrackets, 2));
        slots[10] = Mix(11, pair, Bucket(_length - i - 1), punctuated);
        slots[11] = Mix(12, (b2 << 12) | (b1 << 6) | b, a, gap);
        slots[12] = Mix(13, pair, (a1 << 6) | a2, punctuated);
        slots[13] = Mix(14, wa, (b1 << 6) | b, punctuated);
        slots[14] = Mix(15, wb1, wb, a);
        slots[15] = Mix(16, wa, wa1, b);
        slots[16] = Mix(17, pair, (uint)Math.Min(_ends[k] - _starts[k], 8), (b1 << 6) | a1);
        slots[17] = Mix(18, _hashes[sentenceStart + 3], pair, Bucket(i + 1 - sentenceStart));
        slots[18] = Mix(19, b, wb1, punctuated);
        slots[19] = Mix(20, a, wa1, punctuated);
        uint capitals = (uint)Math.Min(_capitals[k], 4), stop = Bucket(i + 1 < _length ? _toStop[k + 1] : 0);
        slots[20] = Mix(21, pair, stop, punctuated);
        slots[21] = Mix(22, pair, (capitals << 3) | (uint)Math.Min(_capitals[Math.Min(k + 3, _length + 2)], 4), a1);
        slots[22] = Mix(23, (wb1 * 31) ^ wb, wa, 0);
        slots[23] = Mix(24, pair, Bucket(i + 1 - sentenceStart), (stop << 4) | (b1 << 8));
        for (int f = 0; f < Count; f++) slots[f] &= mask;
    }

    public TokenShape this[int i] => _shapes[i + 3];

    static uint Bucket(int count) => count < 6 ? (uint)count : count < 10 ? 6u : count < 16 ? 7u : count < 25 ? 8u : count < 40 ? 9u : 10u;

    static uint Mix(uint kind, uint x, uint y, uint z)
    {
        uint h = kind * 0x9E3779B1u;
        h = (h ^ x) * 0x85EBCA6Bu;
        h ^= h >> 15;
        h = (h ^ y) * 0xC2B2AE35u;
        h ^= h >> 13;
        h = (h ^ z) * 0x27D4EB2Fu;
        return h ^ (h >> 16);
    }

    static uint Hash(ReadOnlySpan<char> form)
    {
        uint h = 2166136261;
        int length = Math.Min(form.Length, 24);
        for (int i = 0; i < length; i++)
        {
            char c = form[i];
            if (c is >= 'A' and <= 'Z') c = (char)(c | 0x20);
            else if (c is >= '0' and <= '9') c = '0';
            else if (c is '\u2019') c = '\'';
            h = (h ^ c) * 16777619;
        }

        return h;
    }

    TokenShape Shape(ReadOnlySpan<char> form, int gapAfter)
    {
        char c = form[0];
        if (Chars.IsLetter(c))
        {
            if (form[^1] == '.')
            {
                switch (_lexicon.Abbreviation(form))
                {
                    case AbbreviationKind.Title: return TokenShape.TitleAbbreviation;
                    case AbbreviationKind.Month or AbbreviationKind.Day: return TokenShape.CalendarAbbreviation;
                    case AbbreviationKind.Number or AbbreviationKind.Inner or AbbreviationKind.Tail: return TokenShape.InnerAbbreviation;
                    case AbbreviationKind.None when form.Length == 2 && char.IsUpper(c): return TokenShape.Initial;
                    default: return TokenShape.FinalAbbreviation;
                }
            }

            if (form.Length > 6 && form.IndexOfAny('@', '/', '.') > 0) return TokenShape.Address;
            if (!char.IsUpper(c)) return TokenShape.Lower;
            return form.Length > 1 && char.IsUpper(form[^1]) ? TokenShape.Upper : TokenShape.Capitalised;
        }

        if (Chars.IsDigit(c)) return TokenShape.Number;
        switch (c)
        {
            case '.': return form.Length > 1 ? form.IndexOf('?') >= 0 ? TokenShape.Question : TokenShape.Ellipsis : TokenShape.Stop;
            case '\u2026': return TokenShape.Ellipsis;
            case '?': return TokenShape.Question;
            case '!': return TokenShape.Exclamation;
            case ',': return TokenShape.Comma;
            case ':' or ';' when form.Length > 1: return TokenShape.Symbol;
            case ':': return TokenShape.Colon;
            case ';': return TokenShape.Semicolon;
            case '-' or '\u2013' or '\u2014': return TokenShape.Dash;
            case '(' or '[' or '{' when form.Length == 1: return TokenShape.Opening;
            case ')' or ']' or '}' when form.Length == 1: return TokenShape.Closing;
            case '\u201C' or '\u2018' or '\u00AB' or '\u201E': return gapAfter == 0 ? TokenShape.OpeningQuote : TokenShape.StraightQuote;
            case '\u201D' or '\u00BB': return TokenShape.ClosingQuote;
            case '\'' or '\u2019' when form.Length > 1: return Chars.IsDigit(form[1]) ? TokenShape.Number : TokenShape.Lower;
            case '\'' or '"' or '`' or '\u2019': return TokenShape.StraightQuote;
            case '*' or '\u2022' or '\u00B7' or '\u25CF' or '\u25AA' or '>' or '=' or '_' or '#' or '~': return TokenShape.Bullet;
            default: return TokenShape.Symbol;
        }
    }
}

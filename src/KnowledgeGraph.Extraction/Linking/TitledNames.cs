using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// People whom a recognizer has never heard of, by the title before them: the capitalized words that follow "Foreign Minister" or
/// "counterpart" are a name.
/// Only in running text, for a headline capitalizes everything.
/// </summary>
static class TitledNames
{
    /// <summary>No name has more words.</summary>
    const int MaxWords = 5;

    /// <summary>Small words inside a name: "Abd al Karim", "Ursula von der Leyen".</summary>
    static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "el", "bin", "ben", "ibn", "bint", "de", "del", "della", "da", "das", "dos", "di", "du", "van", "von", "der", "den", "la", "le", "ul", "-",
    };

    /// <summary>Capitalized words behind a title that begin no name: the rest of a longer title, forms of address, days and months.</summary>
    static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Ambassador", "Bureau", "General", "Supreme", "Commander", "Counselor", "Minister", "Ministers", "President", "Secretary", "Office", "Council", "Committee", "Administration", "House", "State", "Affairs",
        "Plenipotentiary", "Extraordinary", "Designate", "Elect", "Emeritus", "Level", "Day", "Street", "Summit", "Meeting", "Dialogue", "Conference", "Forum", "Ministry",
        "Mr.", "Mrs.", "Ms.", "Dr.", "Sir", "Sheikh", "Lt.", "Gen.", "Sr.", "Col.", "Adm.", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Services", "Counsel", "Provisions", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "The", "I",
    };

    /// <summary>The last word of a body's name, behind which a person's begins: "Chairman of the National Assembly A B".</summary>
    static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "Party", "Council", "Committee", "Assembly", "Parliament", "Rada", "Duma", "Senate", "Corporation", "Commission", "Union", "Movement", "Front", "Agency", "Republic", "Federation",
        "Organization", "Congress", "Bank", "Authority", "Court", "Seimas", "Knesset", "Majlis", "Sejm", "Riksdag", "Saeima",
        "Program", "Programme", "Fund", "Mission", "Command", "Corps", "Forces", "Force", "Army", "Navy", "Guard", "Fleet", "Department", "Bureau", "Institute", "University", "Company", "Association", "Foundation", "League", "Club", "Affairs", "Survey",
    };

    /// <summary>Is it the last word of a body's name?</summary>
    public static bool IsBody(ReadOnlySpan<char> word) => Bodies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Adds the names that are missing, and lengthens those of people that begin or end too late or too early behind a title.</summary>
    public static void Add(Document document, List<Name> names, IReadOnlyList<OfficeTitle> titles)
    {
        List<Name> missed = [];
        foreach (OfficeTitle title in titles)
        {
            if (title.End >= document.Tokens.Count || !char.IsUpper(document.Form(title.End - 1)[0])) continue;
            Divide(document, names, title);
            if (DivideBody(document, names, title) is { } behind && behind + 1 < document.Tokens.Count && IsCapitalized(document, behind, behind + 2)) AddBehind(document, names, behind, missed);
            AddBehind(document, names, title.End, missed);
            if (title.Plural) AddListed(document, names, title.End, missed);
        }

        for (int token = 0; token + 1 < document.Tokens.Count; token++)
            if (document.Form(token) is "counterpart" or "colleague") AddBehind(document, names, document.Form(token + 1) is "," ? token + 2 : token + 1, missed);
        JoinInitials(document, names, titles);
        JoinJuniors(document, names);
        if (missed.Count > 0)
        {
            names.AddRange(missed);
            names.Sort((a, b) => a.First.CompareTo(b.First));
        }

        JoinHyphens(document, names);
    }

    /// <summary>Adds the name that begins at a token of running text, when it has none yet.</summary>
    static void AddBehind(Document document, List<Name> names, int first, List<Name> missed)
    {
        if (first >= document.Tokens.Count) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(first - 1)];
        if (document.Blocks.Blocks[sentence.Block].Kind is not (BlockKind.Body or BlockKind.ListItem)) return;
        while (first < sentence.End && IsAddress(document, first) && At(names, first) < 0) first++;
        int end = Run(document, names, first, sentence.End);
        if (end <= first || IsBody(document.Form(end - 1))) return;
        int name = end < sentence.End ? At(names, end) : -1;
        if (name >= 0 && names[name].Type == NameType.Person && names[name].First == end)
        {
            // "Minister Abdul [Karim]": the recognizer began too late
            if (end - first == 1 && names[name].End - end == 1) names[name] = names[name] with { First = first };
            return;
        }

        // one title may end where a longer one does, and then finds the same name
        if (!missed.Any(other => other.First < end && first < other.End)) missed.Add(new Name(first, end, NameType.Person));
    }

    /// <summary>"Presidents A of Norland, B of Outland and C of Farland", "Ministers A (Norland), B (Outland)": a person before each owner.</summary>
    static void AddListed(Document document, List<Name> names, int first, List<Name> missed)
    {
        int limit = document.Sentences.Sentences[document.Sentences.IndexOf(first - 1)].End;
        while (first < limit)
        {
            int name = At(names, first);
            if (name >= 0 && names[name].Type != NameType.Person && names[name].First == first && names[name].End - first > 1)
            {
                // "[B] of Outland", "[B of Outland]", taken for a place
                int of = first + 1;
                while (of < names[name].End && document.Form(of) is not "of") of++;
                if (of == names[name].End && document.Form(of) is not ("of" or "(")) return;
                if (of < names[name].End) names.Insert(name + 1, new Name(of + 1, names[name].End, NameType.Place));
                names[name] = new Name(first, of, NameType.Person);
            }

            int end = name >= 0 ? names[name].End : missed.Find(one => one.First == first).End;
            if (end <= first || end + 1 >= limit || document.Form(end) is not ("of" or "(")) return;
            int owner = document.Form(end + 1) is "the" ? end + 2 : end + 1;
            if (At(names, owner) is not (>= 0 and int place) || names[place].Type == NameType.Person) return;
            int next = names[place].End;
            if (document.Form(end) is "(" && next < limit && document.Form(next) is ")") next++;
            int separator = next;
            while (next < limit && document.Form(next) is "," or ";" or "and") next++;
            if (next == separator) return;
            AddBehind(document, names, first = next, missed);
        }
    }

    /// <summary>"President [A B of Norland]", "[King A of Norland]": behind a title stands a person, and his country behind "of".</summary>
    static void Divide(Document document, List<Name> names, OfficeTitle title)
    {
        int index = At(names, title.End);
        if (index < 0 || names[index].Type == NameType.Person || names[index].First < title.First || document.Sentences.IndexOf(title.First) != document.Sentences.IndexOf(title.End)) return;
        for (int of = title.End + 1; of < names[index].End - 1; of++)
        {
            if (document.Form(of) is not "of") continue;
            if (IsBody(document.Form(of - 1))) return;
            names.Insert(index + 1, new Name(of + 1, names[index].End, NameType.Place));
            names[index] = new Name(title.End, of, NameType.Person);
            return;
        }
    }

    /// <summary>
    /// "Chairman of the [National Assembly A B]", "leader of the [People's Party A B]", "Envoy for [Coastal Affairs A B]": a body, and who heads it.
    /// Where no name holds the body, the token behind it, at which a person's may begin.
    /// </summary>
    static int? DivideBody(Document document, List<Name> names, OfficeTitle title)
    {
        const int reach = 8;
        if (document.Form(title.End) is not ("of" or "for")) return null;
        for (int token = title.End + 1; token < document.Tokens.Count && token - title.End <= reach; token++)
        {
            if (document.Form(token) is "the" or "of" or "and" or "for" or ",") continue;
            if (!char.IsUpper(document.Form(token)[0])) return null;
            int index = At(names, token);
            if (!IsBody(document.Form(token))) continue;
            if (index < 0) return token + 1;
            Name name = names[index];
            if (name.Type == NameType.Person && name.End == token + 1) names.RemoveAt(index);       // "of the Syrian [Arab Republic] A B"
            else if (name.End - token is 3 or 4 && IsCapitalized(document, token + 1, name.End))
            {
                names[index] = new Name(name.First, token + 1, NameType.Organization);
                names.Insert(index + 1, new Name(token + 1, name.End, NameType.Person));
            }

            return null;
        }

        return null;
    }

    static bool IsCapitalized(Document document, int from, int end)
    {
        for (int token = from; token < end; token++)
            if (!char.IsUpper(document.Form(token)[0])) return false;
        return true;
    }

    /// <summary>"Chun Yung" of "Chun Yung-woo": a given name goes on in small letters behind its hyphen.</summary>
    static void JoinHyphens(Document document, List<Name> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            int hyphen = names[i].End;
            if (names[i].Type != NameType.Person || hyphen + 1 >= document.Tokens.Count || document.Form(hyphen) is not "-" || !char.IsLower(document.Form(hyphen + 1)[0])) continue;
            if (document.Span(hyphen - 1, hyphen + 2).Length != document.Form(hyphen - 1).Length + 1 + document.Form(hyphen + 1).Length || document.Form(hyphen + 1) is "led" or "backed" or "era" or "style" or "sponsored") continue;
            if (document.Form(hyphen + 1).Length <= 4 && At(names, hyphen + 1) < 0) names[i] = names[i] with { End = hyphen + 2 };
        }
    }

    /// <summary>"[ANA] [B. DUARTE]", "[ANA B.] [DUARTE]": an initial between two words in capitals, of which one is a person's, is of one name with both.</summary>
    static void JoinInitials(Document document, List<Name> names, IReadOnlyList<OfficeTitle> titles)
    {
        for (int initial = 1; initial + 1 < document.Tokens.Count; initial++)
        {
            if (document.Form(initial) is not [>= 'A' and <= 'Z', '.'] || !IsInCapitals(document, initial - 1) || !IsInCapitals(document, initial + 1)) continue;
            int before = At(names, initial - 1), at = At(names, initial), behind = At(names, initial + 1);
            if (before >= 0 && before == behind || Ordered.Around(titles, initial - 1, initial, static title => title.First, static title => title.End).Any(title => title.End == initial)) continue;
            if (!IsPerson(before) && !IsPerson(at) && !IsPerson(behind)) continue;
            Name whole = new(IsPerson(before) ? names[before].First : initial - 1, IsPerson(behind) ? names[behind].End : initial + 2, NameType.Person);
            int place = Ordered.IndexAtLeast(names, whole.First + 1, static name => name.End);
            if (place < names.Count && names[place].First < whole.First) continue;
            while (place < names.Count && names[place].First < whole.End) names.RemoveAt(place);
            names.Insert(place, whole);
        }

        bool IsPerson(int name) => name >= 0 && names[name].Type == NameType.Person;
    }

    static bool IsInCapitals(Document document, int token) => document.Form(token).Length > 1 && IsAcronym(document.Form(token));

    /// <summary>"A B, Jr." is one person, and not a second who is called Jr.</summary>
    static void JoinJuniors(Document document, List<Name> names)
    {
        for (int i = names.Count - 1; i > 0; i--)
        {
            Name junior = names[i], father = names[i - 1];
            if (document.Form(junior.First) is not ("Jr." or "Jr" or "Sr.") || father.Type != NameType.Person || junior.First - father.End > 1 || junior.First > father.End && document.Form(father.End) is not ",") continue;
            names[i - 1] = father with { End = junior.First + 1 };
            names.RemoveAt(i);
        }
    }

    /// <summary>"Mr.", "Lt. Gen.", "Sheikh" between the title and the name.</summary>
    static bool IsAddress(Document document, int token) =>
        document.Form(token) is "Mr." or "Mrs." or "Ms." or "Dr." or "Sir" or "Lt." or "Gen." or "Sr." or "Col." or "Adm." or "General" or "Sheikh";

    /// <summary>One past the capitalized words from <paramref name="first"/> on that are in no name yet.</summary>
    static int Run(Document document, List<Name> names, int first, int limit)
    {
        int end = first, last = first;
        while (end < limit && end - first < MaxWords && At(names, end) < 0)
        {
            ReadOnlySpan<char> form = document.Form(end);
            bool capital = char.IsUpper(form[0]) && (form.Length == 1 || form.Length == 2 && form[1] == '.' || !IsAcronym(form)) && !Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
            bool particle = end > first && Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
            if (!capital && !particle) break;
            end++;
            if (capital) last = end;
        }

        return last;
    }

    /// <summary>"UN", "ROK": all capitals is an organization's.</summary>
    static bool IsAcronym(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }

    static int At(List<Name> names, int token)
    {
        int index = Ordered.IndexAtLeast(names, token + 1, static name => name.End);
        return index < names.Count && names[index].First <= token ? index : -1;
    }
}

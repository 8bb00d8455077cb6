using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Names as a recognizer finds them, completed and corrected by the gazetteers: what they know is found wherever it stands, spans and
/// types follow them, and a surname whose full name the document gives is a name again. Without a recognizer, the gazetteers alone.
/// </summary>
/// <param name="catalog">The gazetteers.</param>
/// <param name="recognizer">Gives a layer of names; null for none.</param>
public sealed class GazetteerNameAnnotator(EntityCatalog catalog, IAnnotator? recognizer = null) : IAnnotator
{
    readonly GazetteerMatcher _matcher = new(catalog);

    public IReadOnlyList<LayerKind> Requires { get; } = recognizer?.Requires ?? [LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Names];

    public Document Annotate(Document document)
    {
        Name[] found = recognizer is null ? [] : recognizer.Annotate(document).Names.Names;
        IReadOnlyList<OfficeTitle> titles = OfficeTitles.Shared.Find(document);
        List<Name> names = Merge(document, found, _matcher.Find(document), titles);
        if (recognizer is not null) TitledNames.Add(document, names, titles);
        FalsePeople.Mend(document, names);
        HeadingNames.Correct(document, names, titles);
        if (recognizer is not null) LabelNames.Add(document, names, titles);
        AddSurnames(document, names, titles);
        for (int i = names.Count - 1; i >= 0; i--) PartOwner(document, names, i);
        for (int i = 0; i < names.Count; i++)
            if (RegionalDemonym.Is(document, names[i])) names[i] = names[i] with { Type = NameType.Miscellaneous };
        return document.With(new NameLayer([.. names]));
    }

    List<Name> Merge(Document document, Name[] found, List<GazetteerMatch> matches, IReadOnlyList<OfficeTitle> titles)
    {
        List<Name> names = [];
        int next = 0;
        foreach (Name recognized in found)
        {
            Name name = WithoutOffice(document, recognized, matches, titles);
            if (IsComposed(name, matches, next, titles))
            {
                for (; next < matches.Count && matches[next].End <= name.End; next++) AddAlone(names, matches[next]);
                continue;
            }

            if (IsTitle(name, titles)) continue;
            Name merged = WithoutTitle(name, titles);
            bool taken = false;
            for (; next < matches.Count && matches[next].First < merged.End; next++)
            {
                GazetteerMatch match = matches[next];
                if (match.End <= name.First) AddAlone(names, match);
                else if (Prevails(document, match, merged, titles)) merged = new Name(match.First, match.End, match.Type);
                taken |= match.First <= name.First && match.End >= name.End;
            }

            if (!taken) merged = Trim(document, BehindTitle(merged, titles));
            if (Owner(document, merged, titles) is > 0 and int owned && (names.Count == 0 || names[^1].End <= merged.First))
            {
                names.Add(new Name(merged.First, owned, NameType.Place));
                merged = new Name(owned, merged.End, NameType.Person);
            }

            if (merged.End > merged.First && (names.Count == 0 || names[^1].End <= merged.First)) names.Add(merged);
            else if (names.Count > 0 && names[^1].End > merged.First && merged.First <= names[^1].First) names[^1] = merged;
        }

        for (; next < matches.Count; next++) AddAlone(names, matches[next]);
        return [.. names.Where(name => !IsRank(document, name)).SelectMany(name => Part(document, Facilities.Whole(document, name), matches, titles))];
    }

    /// <summary>"Sultan of Oman", taken for a body: who rules there, so that only the country is a name.</summary>
    static Name WithoutOffice(Document document, Name name, List<GazetteerMatch> matches, IReadOnlyList<OfficeTitle> titles)
    {
        if (name.Type == NameType.Person) return name;
        foreach (OfficeTitle title in Near(titles, name.First, name.End))
            if (title.First == name.First && title.End + 1 < name.End && document.Form(title.End) is "of" && matches.Exists(match => match.Type == NameType.Place && match.First == title.End + 1 && match.End == name.End))
                return new Name(title.End + 1, name.End, NameType.Place);
        return name;
    }

    /// <summary>
    /// Did the recognizer take several names, or a name and a title, for one: "Azerbaijan Ilham Aliyev", "African Union Chairperson",
    /// "Andean Community of Bolivia"?
    /// </summary>
    bool IsComposed(Name name, List<GazetteerMatch> matches, int next, IReadOnlyList<OfficeTitle> titles)
    {
        while (next < matches.Count && matches[next].First < name.First) next++;
        if (next == matches.Count || matches[next].First != name.First || !matches[next].IsSure || matches[next].End >= name.End) return false;
        GazetteerMatch first = matches[next];
        if (first.Type == NameType.Organization && Near(titles, first.End, name.End).Any(title => title.First == first.End && title.End == name.End)) return true;
        if (next + 1 == matches.Count || matches[next + 1].End != name.End || !matches[next + 1].IsSure) return false;
        GazetteerMatch second = matches[next + 1];
        if (second.Type == NameType.Person) return second.First == first.End && second.End - second.First >= 2;
        if (name.Type == NameType.Place && first.Type == NameType.Place && second.First == first.End) return true;
        return second.Type == NameType.Place && second.First == first.End + 1 && first.Type == NameType.Organization
            && catalog.Entities[catalog.Phrases[first.Reading].Entity].Sort == "igo";
    }

    /// <summary>"Germany Richard Grenell" is a country and a person; "the Norway-Germany Strategic Dialogue" is no name that begins with "Germany".</summary>
    static IEnumerable<Name> Part(Document document, Name name, List<GazetteerMatch> matches, IReadOnlyList<OfficeTitle> titles)
    {
        if (name.Type is NameType.Organization or NameType.Miscellaneous && name.First > 1 && document.Form(name.First - 1) is "-" or "–" && document.Form(name.End - 1) is "Dialogue" or "Consultations" or "Talks" or "Meeting" or "Commission" or "Committee"
            && matches.Find(match => match.First == name.First && match is { IsSure: true, Type: NameType.Place } && match.End < name.End) is { Type: NameType.Place } second && matches.Exists(match => match.End == name.First - 1 && match.Type == NameType.Place))
            return [new Name(second.First, second.End, second.Type)];
        if (Sides(document, name, matches) is { } sides) return sides;
        if (name.Type == NameType.Person && name.End - name.First >= 3
            && Ordered.IndexAtLeast(matches, name.First, static match => match.First) is var found && found < matches.Count
            && matches[found] is { IsSure: true, Type: NameType.Place } place && place.First == name.First && place.End <= name.End - 2)
            return [new Name(place.First, place.End, place.Type), WithoutTitle(name with { First = place.End }, titles)];
        // "from [Porto Duarte] denounced"
        if (name.Type == NameType.Person && name.End - name.First == 2 && name.First > 0 && document.Form(name.First - 1) is "from" or "in" or "In" or "From"
            && matches.Find(match => match.First == name.First && match is { IsSure: true, Type: NameType.Place } && match.End == name.First + 1) is { Type: NameType.Place } town)
            return [new Name(town.First, town.End, town.Type), name with { First = town.End }];
        return [name];
    }

    /// <summary>"the Norwegian-Icelandic Joint Commission": the two whose it is, and no body of its own; null for any other name.</summary>
    static Name[]? Sides(Document document, Name name, List<GazetteerMatch> matches)
    {
        if (name.Type is not (NameType.Organization or NameType.Miscellaneous) || document.Form(name.End - 1) is not ("Commission" or "Committee")) return null;
        int one = Ordered.IndexAtLeast(matches, name.First, static match => match.First);
        if (one + 1 >= matches.Count || matches[one].First != name.First || matches[one + 1].First != matches[one].End + 1 || matches[one + 1].End >= name.End || document.Form(matches[one].End) is not ("-" or "–")) return null;
        Name[] sides = [new(matches[one].First, matches[one].End, matches[one].Type), new(matches[one + 1].First, matches[one + 1].End, matches[one + 1].Type)];
        return Array.TrueForAll(sides, side => side.Type is NameType.Place or NameType.Demonym) ? sides : null;
    }

    /// <summary>"National Security" in "National Security Advisor": nothing but words of a title.</summary>
    static bool IsTitle(Name name, IReadOnlyList<OfficeTitle> titles)
    {
        foreach (OfficeTitle title in Near(titles, name.First, name.First))
        {
            if (title.First <= name.First && title.End >= name.End && (name.Type is NameType.Organization or NameType.Miscellaneous || name.Type == NameType.Person && title.End - title.First > name.End - name.First)) return true;
        }

        return false;
    }

    /// <summary>"First Lady" is what somebody is, and nobody's name.</summary>
    static bool IsRank(Document document, Name name) =>
        name.Type == NameType.Person && name.End - name.First == 2 && document.Form(name.First) is "First" or "Second" && document.Form(name.First + 1) is "Lady" or "Gentleman";

    /// <summary>A person without the end of the title before him ("State Antony Blinken"), an organization without the title that goes on behind it.</summary>
    static Name WithoutTitle(Name name, IReadOnlyList<OfficeTitle> titles)
    {
        foreach (OfficeTitle title in Near(titles, name.First, name.End - 1))
        {
            if (name.Type == NameType.Person && title.First <= name.First && title.End > name.First && title.End < name.End) return name with { First = title.End };
            if (name.Type == NameType.Organization && title.First > name.First && title.End >= name.End) return name with { End = title.First };
        }

        return name;
    }

    /// <summary>"Friends of Syria Joint Statement": behind the name, what the body gives, in capitals as headlines have them.</summary>
    static bool IsWhatItGives(Document document, int first, int end)
    {
        for (int token = first; token < end; token++)
            if (document.Form(token) is not ("Joint" or "Statement" or "Declaration" or "Communique" or "Communiqué" or "Ministerial" or "Presidency" or "Chairmanship")) return false;
        return true;
    }

    static void AddAlone(List<Name> names, GazetteerMatch match)
    {
        if (match.IsSure && (names.Count == 0 || names[^1].End <= match.First)) names.Add(new Name(match.First, match.End, match.Type));
    }

    /// <summary>Whether the gazetteers' span and type replace the recognizer's name.</summary>
    bool Prevails(Document document, GazetteerMatch match, Name name, IReadOnlyList<OfficeTitle> titles)
    {
        if (match.First == name.First && match.End == name.End) return !Agrees(match.Reading, name.Type) && (match.IsSure || name.Type == NameType.Miscellaneous) && !IsTitledPerson(name);
        if (match.First <= name.First && match.End >= name.End) return match.IsSure || match.Type == name.Type;
        if (match.First == name.First && match.End < name.End && match is { IsSure: true, Type: NameType.Organization } && name.Type == NameType.Organization && IsWhatItGives(document, match.End, name.End)) return true;
        if (match.First >= name.First && match.End <= name.End)
        {
            // "Russian President Vladimir Putin", "Mr. Obama": the person inside is the name
            return match.Type == NameType.Person && name.Type == NameType.Person && match.End == name.End && match.End - match.First >= 2 && EndsInTitle(titles, name.First, match.First);
        }

        return match.IsSure && match.End - match.First > name.End - name.First;

        bool IsTitledPerson(Name person) => person.Type == NameType.Person && person.End - person.First == 1
            && person.First > 0 && char.IsUpper(document.Form(person.First - 1)[0]) && match.Type is NameType.Place or NameType.Demonym;
    }

    static IEnumerable<OfficeTitle> Near(IReadOnlyList<OfficeTitle> titles, int first, int end) =>
        Ordered.Around(titles, first, end, static title => title.First, static title => title.End);

    static bool EndsInTitle(IReadOnlyList<OfficeTitle> titles, int first, int end) =>
        end > first && Near(titles, first, end).Any(title => title.First >= first && title.End == end);

    bool Agrees(int reading, NameType type)
    {
        for (; reading > 0; reading = catalog.Phrases[reading].Next)
            if (_matcher.TypeOf(catalog.Phrases[reading]) == type) return true;
        return false;
    }

    /// <summary>A name that the recognizer began inside a title: "Secretary of [State A. B.]".</summary>
    static Name BehindTitle(Name name, IReadOnlyList<OfficeTitle> titles)
    {
        foreach (OfficeTitle title in Near(titles, name.First, name.End))
            if (name.Type is NameType.Person or NameType.Place && title.First < name.First && title.End > name.First && title.End < name.End) return new Name(title.End, name.End, NameType.Person);
        return name;
    }

    /// <summary>
    /// Where the person begins in "President of [Finland A B]", "Envoy for [Finland A B]": a country right behind "of", and two more words that are no part of its name;
    /// 0 in any other name.
    /// </summary>
    int Owner(Document document, Name name, IReadOnlyList<OfficeTitle> titles)
    {
        if (name.First == 0 || name.End - name.First < 2 || TitledNames.IsBody(document.Form(name.End - 1))) return 0;       // not "Commander of [U.S. Pacific Command]"
        int before = name.First - 1;
        if (document.Form(before) is "the" && before > 0) before--;
        bool behindTitle = document.Form(before) is "of" or "for" or "to" && Near(titles, before, before).Any(title => title.End == before);      // "Special Envoy for [Norland A B]"
        if (!behindTitle && (name.Type is not (NameType.Person or NameType.Place) || document.Form(before) is not "of")) return 0;
        if (catalog.Named(document.Words(name.First, name.End)).Count > 0) return 0;       // "Saudi Arabia"
        // two words of a person, or "Envoy for [Norland B]"
        for (int end = name.End - (behindTitle ? 1 : 2); end > name.First; end--)
        {
            int length = document.Span(name.First, end).Length;
            if (catalog.Named(document.Text.AsSpan(document.Tokens.Starts[name.First], length)) is [{ Kind: EntityKind.Country }, ..] && char.IsUpper(document.Form(end)[0])
                && document.Form(end) is not "of") return end;
        }

        return 0;
    }

    /// <summary>"A of Fatah": a person, and whose he is.</summary>
    void PartOwner(Document document, List<Name> names, int index)
    {
        Name name = names[index];
        if (name.Type != NameType.Person) return;
        for (int of = name.First + 1; of < name.End - 1; of++)
        {
            if (document.Form(of) is not "of") continue;
            string owner = document.Words(of + 1, name.End);
            if (catalog.Named(owner) is not [{ Kind: EntityKind.Organization or EntityKind.Country } found, ..]) continue;
            names[index] = name with { End = of };
            names.Insert(index + 1, new Name(of + 1, name.End, found.Kind == EntityKind.Country ? NameType.Place : NameType.Organization));
            return;
        }
    }

    /// <summary>Without a leading article or form of address, and a trailing genitive, stop or conjunction.</summary>
    static Name Trim(Document document, Name name)
    {
        int first = name.First, end = name.End;
        if (end - first > 1 && document.Form(first) is "the" or "The") first++;
        while (name.Type == NameType.Person && end - first > 1 && (document.Form(first) is "H.E." or "H.H." or "H.R.H." or "H.M." or "HRH" or "Excellency" or "Highness" || first > name.First && document.Form(first) is "Dr." or "Mr." or "Mrs." or "Ms.")) first++;
        // "Ana Duarte - a close friend - said": the dash stands behind the name
        for (int dash = first + 1; name.Type == NameType.Person && dash < end; dash++)
            if (document.Form(dash) is "-" or "–" or "—" && document.Span(dash - 1, dash).End < document.Span(dash, dash + 1).Start) end = dash;
        while (end > first && document.Form(end - 1) is "'s" or "’s" or "'" or "’" or "," or "and") end--;
        return name with { First = first, End = end };
    }

    /// <summary>
    /// Words that stand alone and are the surname of a person whom the document names in full; also where the recognizer took them, alone or
    /// with the title before them, for a place that the gazetteers do not know.
    /// </summary>
    void AddSurnames(Document document, List<Name> names, IReadOnlyList<OfficeTitle> titles)
    {
        HashSet<ulong> surnames = [];
        foreach (Name name in names)
            if (name.Type == NameType.Person && name.End - name.First > 1 && document.Form(name.End - 1).Length > 3) surnames.Add(NameKey.Of(document.Form(name.End - 1)));
        if (surnames.Count == 0) return;
        for (int i = 0; i < names.Count; i++)
        {
            Name name = names[i];
            int last = name.End - 1;
            if (name.Type == NameType.Person || document.Form(last).Length <= 3 || !surnames.Contains(NameKey.Of(document.Form(last)))) continue;
            bool titled = last > name.First && EndsInTitle(titles, name.First, last);
            if ((titled || last == name.First) && catalog.Named(document.Form(last)).Count == 0) names[i] = new Name(last, name.End, NameType.Person);
        }

        List<Name> missed = [];
        int next = 0;
        for (int token = 0; token < document.Tokens.Count; token++)
        {
            while (next < names.Count && names[next].End <= token) next++;
            if (next < names.Count && names[next].First <= token) continue;
            ReadOnlySpan<char> form = document.Form(token);
            if (char.IsUpper(form[0]) && form.Length > 3 && surnames.Contains(NameKey.Of(form))) missed.Add(new Name(token, token + 1, NameType.Person));
        }

        if (missed.Count == 0) return;
        names.AddRange(missed);
        names.Sort((a, b) => a.First.CompareTo(b.First));
    }
}

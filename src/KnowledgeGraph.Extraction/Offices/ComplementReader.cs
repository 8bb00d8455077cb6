using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads whose an office is from what stands behind its title: "of Turkey", "for the Foreign Ministry", "(Norland)".</summary>
sealed class ComplementReader(Document document, EntityCatalog catalog, OfficeNames names)
{
    /// <summary>How many tokens may stand between a title and the owner behind it.</summary>
    const int Reach = 7;

    readonly OfficeWords _words = OfficeWords.Shared;

    /// <summary>The owner behind a title: "of Turkey", "of the Republic of Finland", "for the Foreign Ministry"; <paramref name="end"/> is where the phrase ends.</summary>
    public string? Read(OfficeTitle title, int limit, out int end)
    {
        end = title.End;
        int token = title.End;
        // "president and foreign minister of …", "Minister of Trade and Industry of …" end at their own "of"
        if (token >= limit) return null;
        if (Listed(title, limit) is { } listed)
        {
            end = document.Names.Names[names.NameAt(token + 1)].End;
            return listed;
        }

        // "A, Foreign Minister (Norland)"
        if (names.Bracketed(token, limit) is { } bracketed)
        {
            end = bracketed.End;
            return bracketed.Owner;
        }

        bool of = document.Form(token) is "of";
        bool other = document.Form(token) is "for" or "to" or "at" or "on" or "in";
        if (!of && !other) return null;
        string? owner = null;
        bool government = false;
        for (int next = token + 1; next < limit && next - token <= Reach; next++)
        {
            if (names.IsPersonAt(next)) break;
            if (names.NameAt(next) >= 0)
            {
                string? found = names.Owner(next, title);
                end = document.Names.Names[names.NameAt(next)].End;
                if (found is not null)
                {
                    owner = found;
                    government = end < limit && _words.Governments.Contains(document.Form(end).ToString());
                    // "of the Press Service of the Presidency of A": a body that nobody knows is a part of what it is of
                    if (!catalog.Knows(found) && end < limit && document.Form(end) is "of" && Whole(end + 1, limit, out int wholeEnd) is { } whole) (owner, end) = (whole, wholeEnd);
                    else if (Grouped(end, limit) is { } group) (owner, end) = group;
                    else end = Tail(Further(PastAcronym(end, limit), limit), limit);
                    // "the leader of the Front's political arm, the Harbour League": of the arm, which is named
                    if (end > document.Names.Names[names.NameAt(next)].End && Apposed(end, limit) is { } arm) (owner, end) = arm;
                    break;
                }

                next = end - 1;
                continue;
            }

            ReadOnlySpan<char> form = document.Form(next);
            // "the secretary-general of the bloc": of one that was named before
            if (of && next > token + 1 && document.Form(token + 1) is "the" or "this" && _words.Bodies.Contains(form.ToString().ToLowerInvariant()) && IsBodysEnd(next + 1, limit))
            {
                end = next + 1;
                return null;
            }

            // also "of the 57-member Union"
            if (!char.IsLetterOrDigit(form[0]) && !(form is "-" && char.IsDigit(document.Form(next - 1)[0])) || form is not "of" && IsBarrier(next)) break;
        }

        // "envoy to the Gulf A": what he deals with is no state, and his name follows
        if (owner is null && (of || !names.IsPersonAt(end))) end = title.End;
        // "the mediator for the Norwegian government": whose he is, and not with whom he deals
        return of || document.Form(token) is "for" or "at" && (title.Level == "spokesperson" || government) ? owner : null;
    }

    /// <summary>", the Harbour League,": the organization named between commas, and where it ends; null for anything else.</summary>
    (string Owner, int End)? Apposed(int comma, int limit)
    {
        if (comma + 2 >= limit || document.Form(comma) is not ",") return null;
        int token = document.Form(comma + 1) is "the" ? comma + 2 : comma + 1;
        if (names.NameAt(token) is not (>= 0 and int name) || document.Names.Names[name] is not { Type: NameType.Organization, End: var end } || end >= limit || document.Form(end) is not ("," or ".")) return null;
        return names.Owner(token) is { } owner && owner.StartsWith("org:", StringComparison.Ordinal) ? (owner, end) : null;
    }

    /// <summary>"of the Norwegian [environmental group Greenways]": the organization that is named behind what it is, and where it ends; null for anything else.</summary>
    (string Owner, int End)? Grouped(int token, int limit)
    {
        const int longest = 4;
        for (int next = token; next < limit && next - token <= longest; next++)
        {
            if (names.NameAt(next) is >= 0 and int name)
                return next > token && document.Names.Names[name].Type == NameType.Organization && _words.Bodies.Contains(document.Form(next - 1).ToString()) && names.Owner(next) is { } owner ? (owner, document.Names.Names[name].End) : null;
            if (!char.IsLetter(document.Form(next)[0]) || IsBarrier(next)) return null;
        }

        return null;
    }

    /// <summary>"A, Secretary, Department of Trade": in a list of people, whose office it is stands between commas; null where it is no list.</summary>
    string? Listed(OfficeTitle title, int limit)
    {
        int comma = title.End;
        if (document.Form(comma) is not "," || comma + 1 >= limit || title.First == 0 || document.Form(title.First - 1) is not "," || !char.IsUpper(document.Form(title.First)[0])) return null;
        if (names.NameAt(comma + 1) is not (>= 0 and int name) || document.Names.Names[name] is not { Type: NameType.Organization or NameType.Place } body) return null;
        return body.End >= limit || document.Form(body.End) is ";" or "," or "(" or "." ? names.Owner(comma + 1, title) : null;
    }

    /// <summary>"envoy to Norland and Outland, A": past the other country that he deals with.</summary>
    int Further(int end, int limit) =>
        end + 2 < limit && document.Form(end) is "and" && names.NameAt(end + 1) is >= 0 and int name && document.Names.Names[name] is { Type: NameType.Place } other
        && other.End + 1 < limit && document.Form(other.End) is "," && names.IsPersonAt(other.End + 1) ? other.End : end;

    /// <summary>"the Arctic Council Secretariat (ACS)": past the acronym in brackets.</summary>
    int PastAcronym(int end, int limit) => end + 2 < limit && document.Form(end) is "(" && document.Form(end + 2) is ")" ? end + 3 : end;

    /// <summary>Does the phrase end there: before a comma, a person or the end of the sentence?</summary>
    bool IsBodysEnd(int token, int limit) => token >= limit || names.IsPersonAt(token) || !char.IsLetter(document.Form(token)[0]) && document.Form(token) is not ("'s" or "’s");

    /// <summary>The known country or organization that a chain of "of" leads to; null for none.</summary>
    string? Whole(int token, int limit, out int end)
    {
        end = token;
        for (int next = token; next < limit && next - token <= Reach; next++)
        {
            if (names.IsPersonAt(next)) return null;
            if (names.NameAt(next) >= 0)
            {
                end = document.Names.Names[names.NameAt(next)].End;
                if (names.Owner(next) is { } owner && catalog.Knows(owner)) return owner;
                next = end - 1;
            }
            else if (!char.IsLetter(document.Form(next)[0]) || document.Form(next) is not "of" && IsBarrier(next))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the head of A's central bank, B", "the commander of A's forces in C, B": the phrase goes on behind the owner, up to a comma or a person.</summary>
    int Tail(int end, int limit)
    {
        const int longest = 7;
        bool placed = false;
        for (int next = end; next < limit && next - end <= longest + 1; next++)
        {
            ReadOnlySpan<char> form = document.Form(next);
            // "for the Norwegian army, B", but not "of Norway's, B"
            bool named = next > end + 1 || next == end + 1 && document.Form(end) is not ("'s" or "’s" or "-");
            if (named && (form is "," || names.IsPersonAt(next))) return next;
            if (next > end && form is "in" or "to" or "on" or "for") placed = true;
            else if (form is not ("'s" or "’s" or "-") && !IsOfBody(next, placed)) return end;
        }

        return end;
    }

    /// <summary>May the word belong to the name of a part of the owner, or to the place where it is?</summary>
    bool IsOfBody(int token, bool placed)
    {
        if (names.NameAt(token) is >= 0 and int name) return placed || document.Names.Names[name].Type == NameType.Organization;
        return placed && document.Form(token) is "the" || (document.Has(LayerKind.Tags) ? document.Tags.Upos[token] is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num : char.IsLetter(document.Form(token)[0]) && !IsBarrier(token));
    }

    bool IsBarrier(int token) => _words.Barriers.Contains(document.Form(token).ToString());
}

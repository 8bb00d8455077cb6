using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>The tokens of a document as patterns of membership see them: words, countries, organizations of states.</summary>
sealed class MemberTokens
{
    static readonly IReadOnlySet<string> Joints = MembershipRules.Shared.Joints;

    static readonly IReadOnlySet<string> Bodies = MembershipRules.Shared.Bodies;

    static readonly IReadOnlySet<string> Compass = MembershipRules.Shared.Compass;

    readonly Document _document;
    readonly string?[] _forms;
    readonly Dictionary<string, string> _countryOfPerson;
    readonly string?[] _headAt;
    readonly string?[] _countryAt;
    readonly string?[] _organizationAt;
    readonly int[] _nameAt;
    List<string>? _issuers;

    /// <param name="document">The document.</param>
    /// <param name="catalog">Tells organizations of states from others.</param>
    /// <param name="people">Who holds which office; for chairs that are given as persons.</param>
    public MemberTokens(Document document, EntityCatalog catalog, IEnumerable<PersonMention> people)
    {
        _countryOfPerson = people.Where(p => p.Office is { Status: not "former" } office && office.OfId.StartsWith("country:", StringComparison.Ordinal))
            .ToDictionary(p => p.PersonId, p => p.Office!.OfId, StringComparer.Ordinal);
        _headAt = new string?[document.Names.Names.Length];
        _document = document;
        _forms = new string?[document.Tokens.Count];
        Name[] names = document.Names.Names;
        _nameAt = new int[document.Tokens.Count];
        Array.Fill(_nameAt, -1);
        for (int i = 0; i < names.Length; i++)
            for (int token = names[i].First; token < names[i].End; token++) _nameAt[token] = i;
        _countryAt = new string?[names.Length];
        _organizationAt = new string?[names.Length];
        foreach (Link link in document.Links.Links)
        {
            _headAt[link.Name] = _countryOfPerson.GetValueOrDefault(link.EntityId);
            CatalogEntity? entity = catalog.Find(link.EntityId);
            if (entity?.Kind == EntityKind.Country && names[link.Name].Type != NameType.Organization) _countryAt[link.Name] = link.EntityId;
            else if (link.EntityId.StartsWith("org:", StringComparison.Ordinal) && entity?.Sort is null or "igo") _organizationAt[link.Name] = link.EntityId;
        }
    }

    /// <summary>Does the sentence name a country or organization, or speak of one as "the Council"?</summary>
    public bool MayTell(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (_nameAt[token] is >= 0 and int name ? _countryAt[name] is not null || _organizationAt[name] is not null : Bodies.Contains(_document.Form(token).ToString())) return true;
        return false;
    }

    public string Form(int token) => _forms[token] ??= _document.Form(token).ToString();

    public bool IsIn(IReadOnlySet<string> words, int token) => words.Contains(Form(token));

    /// <summary>May the token stand in a gap: no other country or organization, no semicolon or colon?</summary>
    public bool MayBeBetween(int token, bool withCommas)
    {
        if (_nameAt[token] is >= 0 and int name && (_countryAt[name] is not null && !IsLeading(token) || _organizationAt[name] is not null || _headAt[name] is not null)) return false;
        ReadOnlySpan<char> form = _document.Form(token);
        if (form is "not" or "n't" or "n’t" or "never" or "without") return false;
        if (char.IsLetterOrDigit(form[0]) || form is "'s" or "’s" or "-" or "–") return true;
        return withCommas && form is "," or "(" or ")" or "\"" or "“" or "”" or "'" or "’";
    }

    /// <summary>Is what ends before the token only part of what it names: "the EU's programme", "the U.N. peacekeepers"?</summary>
    public bool GoesOn(int token, int limit) => token < limit && (_document.Form(token) is "'s" or "’s" or "'" or "’" or "-"
        || _document.Has(LayerKind.Tags) && _document.Tags.Upos[token] is Upos.Noun or Upos.Propn && _document.Tags.Xpos[token] is "NNS" or "NNPS" && _nameAt[token] < 0);

    /// <summary>"Russian" of "the Russian-led alliance" and "American" of "the South American bloc" are no other members.</summary>
    bool IsLeading(int token) => token + 1 < _nameAt.Length && _document.Form(token + 1) is "-"
        || token > 0 && _document.Names.Names[_nameAt[token]].Type == NameType.Demonym && Compass.Contains(_document.Form(token - 1).ToString());

    public int SkipArticle(int token, int limit)
    {
        while (token < limit && _document.Form(token) is "the" or "The" or "“" or "\"") token++;
        return token;
    }

    public string? OrganizationAt(int token, out int end)
    {
        end = token;
        if (_nameAt[token] < 0 && token > 0 && _document.Form(token - 1) is "the" or "The" && Bodies.Contains(_document.Form(token).ToString()))
        {
            end = token + 1;
            return LastOrganization(token);
        }

        if (_nameAt[token] is not (>= 0 and int name) || _document.Names.Names[name].First != token || _organizationAt[name] is not { } organization) return null;
        end = _document.Names.Names[name].End;
        return organization;
    }

    /// <summary>
    /// The organization of states that is spoken of before a token: the one named last in its sentence, else the first of the nearest of the
    /// three sentences before that names one; null for none.
    /// </summary>
    public string? LastOrganization(int token)
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        if (token < 0) return null;
        int current = _document.Sentences.IndexOf(Math.Min(token, _nameAt.Length - 1));
        for (int before = token - 1; before >= sentences[current].First; before--)
            if (_nameAt[before] is >= 0 and int name && _organizationAt[name] is { } organization) return organization;
        for (int sentence = current - 1; sentence >= Math.Max(0, current - 3); sentence--)
            for (int first = sentences[sentence].First; first < sentences[sentence].End; first++)
            {
                if (_nameAt[first] is >= 0 and int name && _organizationAt[name] is { } organization) return organization;
                if (_nameAt[first] < 0 && IsSpokenOf(first, sentences[sentence].First)) return LastOrganization(sentences[sentence].First - 1);
            }

        return null;
    }

    /// <summary>"The alliance", "the new economic pact": the organization spoken of before.</summary>
    bool IsSpokenOf(int token, int start)
    {
        if (!Bodies.Contains(_document.Form(token).ToString())) return false;
        for (int before = token - 1; before >= start && token - before <= 3 && _nameAt[before] < 0; before--)
            if (_document.Form(before) is "the" or "The") return true;
        return false;
    }

    public bool EndsClause(int token) => _document.Form(token) is "." or "," or ";" or "and" or "but" or "as";

    /// <summary>A country's adjective; 0 when there is none, else one past it.</summary>
    public int AdjectiveAt(int token, List<(string Id, int Token)> members)
    {
        if (token >= _nameAt.Length || _nameAt[token] is not (>= 0 and int name) || _countryAt[name] is not { } country || _document.Names.Names[name].Type != NameType.Demonym) return 0;
        members.Add((country, token));
        return _document.Names.Names[name].End;
    }

    /// <summary>A person in an office of a country, whose country is the member; 0 when there is none, else one past the name.</summary>
    public int HeadAt(int token, int limit, List<(string Id, int Token)> members)
    {
        if (token >= limit || _nameAt[token] is not (>= 0 and int name) || _document.Names.Names[name].First != token || _headAt[name] is not { } country) return 0;
        members.Add((country, token));
        return _document.Names.Names[name].End;
    }

    /// <summary>"We" or "our" outside quotation marks, in a statement that several countries issue; 0 when it is none, else one past it.</summary>
    public int IssuersAt(int token, int limit, List<(string Id, int Token)> members)
    {
        if (token >= limit || _nameAt[token] >= 0 || _document.Form(token) is not ("we" or "We" or "our" or "Our")) return 0;
        if (Issuers().Count == 0) return 0;
        foreach (string issuer in Issuers()) members.Add((issuer, token));
        return token + 1;
    }

    /// <summary>The countries that a sentence says issue or release a statement; none in a news report, where others speak.</summary>
    List<string> Issuers()
    {
        if (_issuers is not null) return _issuers;
        _issuers = [];
        foreach (Sentence sentence in _document.Sentences.Sentences)
        {
            bool issues = false, statement = false, speaks = false;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                ReadOnlySpan<char> form = _document.Form(token);
                issues |= form is "issue" or "issued" or "release" or "released";
                statement |= form is "statement" or "declaration" or "communique" or "communiqué";
                speaks |= form is "following" or "Following";
            }

            if (!issues || !statement || !speaks) continue;
            List<(string Id, int Token)> found = [];
            for (int token = sentence.First; token < sentence.End && found.Count < 2; token++)
            {
                found.Clear();
                MembersAt(token, sentence.End, found);
            }

            if (found.Count < 2) continue;
            _issuers.AddRange(found.Select(one => one.Id));
            break;
        }

        return _issuers;
    }

    /// <summary>The list of countries, or of countries and organizations, that begins at a token; 0 when there is none, else one past its last.</summary>
    public int MembersAt(int token, int limit, List<(string Id, int Token)> members, bool withBodies = false)
    {
        int end = 0;
        while (token < limit && Member(token, withBodies) is { } member)
        {
            members.Add((member, token));
            end = _document.Names.Names[_nameAt[token]].End;
            int next = end;
            while (next < limit && Joins(next)) next++;
            if (next == end) break;
            token = next;
        }

        return end;
    }

    string? Member(int token, bool withBodies)
    {
        if (_nameAt[token] is not (>= 0 and int name) || _document.Names.Names[name].First != token) return null;
        return _document.Names.Names[name].Type == NameType.Demonym ? null : _countryAt[name] ?? (withBodies ? _organizationAt[name] : null);
    }

    bool Joins(int token) => _nameAt[token] is var name && (name < 0 ? Joints.Contains(_document.Form(token).ToString())
        : _document.Names.Names[name].Type == NameType.Demonym || _countryAt[name] is null && _organizationAt[name] is null && Joints.Contains(_document.Form(token).ToString()));
}

using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The word lists of <c>offices.yaml</c>.</summary>
sealed class OfficeWords
{
    static readonly Lazy<OfficeWords> Embedded = new(() => new OfficeWords());

    OfficeWords()
    {
        const string File = "Offices/offices.yaml";
        using StreamReader reader = new(typeof(OfficeWords).Assembly.GetManifestResourceStream("KnowledgeGraph.Extraction.Offices.offices.yaml")
            ?? throw new FileNotFoundException($"The assembly holds no resource {File}.", File));
        YamlMap lists = YamlFile.Read(File, reader).Map("lists") ?? throw new DataFileException(File, 1, "no 'lists'");
        Former = Words(lists, "former");
        Elect = Words(lists, "elect");
        Modifiers = Words(lists, "modifiers");
        Barriers = Words(lists, "barriers");
        Honorifics = Words(lists, "honorifics");
        NationalLevels = Levels(lists, "national-levels");
        GovernmentLevels = Levels(lists, "government-levels");
        SceneLevels = Levels(lists, "scene-levels");
        StaffLevels = Levels(lists, "staff-levels");
        EnvoyLevels = Words(lists, "envoy-levels");
        NoOfficeLevels = Words(lists, "no-office-levels");
        Copulas = Words(lists, "copulas");
        Speaking = Words(lists, "speaking");
        Travelling = Words(lists, "travelling");
        Engaging = Words(lists, "engaging");
        States = Words(lists, "states");
        Partisan = Words(lists, "partisan");
        Ranks = Levels(lists, "ranks");
        PrivateFields = Words(lists, "private-fields");
        TitleBeginnings = Words(lists, "title-beginnings");
        TitleEnds = Words(lists, "title-ends");
        Namesakes = Words(lists, "namesakes");
        Serving = Levels(lists, "serving-levels");
        Heading = Words(lists, "heading");
        Succeeding = Words(lists, "succeeding");
        Leaving = Words(lists, "leaving");
        Appointing = Words(lists, "appointing");
        Bodies = Words(lists, "bodies");
        Departments = Words(lists, "departments");
        Chambers = Words(lists, "chambers");
        Local = Levels(lists, "local");
        Governments = Words(lists, "governments");
        Assaults = Words(lists, "assaults");
    }

    public static OfficeWords Shared => Embedded.Value;

    public IReadOnlySet<string> Former { get; }

    public IReadOnlySet<string> Elect { get; }

    /// <summary>Words that stand between an owner and a title.</summary>
    public IReadOnlySet<string> Modifiers { get; }

    /// <summary>Words of respect between a title and a name: "Foreign Minister Sheikh X".</summary>
    public IReadOnlySet<string> Honorifics { get; }

    /// <summary>Levels of offices of a state: without an owner they belong to a country of the context.</summary>
    public IReadOnlySet<string> NationalLevels { get; }

    /// <summary>Levels of the executive and the legislature of a state, without its parts, its parties and its army.</summary>
    public IReadOnlySet<string> GovernmentLevels { get; }

    /// <summary>Levels of offices that, where no country is near, are of the one that the article is about.</summary>
    public IReadOnlySet<string> SceneLevels { get; }

    /// <summary>Levels that in an official text without more words are those of its publisher.</summary>
    public IReadOnlySet<string> StaffLevels { get; }

    public IReadOnlySet<string> Barriers { get; }

    public IReadOnlySet<string> EnvoyLevels { get; }

    public IReadOnlySet<string> NoOfficeLevels { get; }

    public IReadOnlySet<string> Copulas { get; }

    /// <summary>Levels of who serves another office-holder.</summary>
    public IReadOnlySet<string> Serving { get; }

    /// <summary>Words before a title that make it no public office: "film director".</summary>
    public IReadOnlySet<string> PrivateFields { get; }

    /// <summary>Words that a title begins with: "National", "Deputy".</summary>
    public IReadOnlySet<string> TitleBeginnings { get; }

    /// <summary>Words that a title ends with and no name does.</summary>
    public IReadOnlySet<string> TitleEnds { get; }

    /// <summary>What is named after people: "School", "Airport".</summary>
    public IReadOnlySet<string> Namesakes { get; }

    /// <summary>Titles that tell less than the office beside them.</summary>
    public IReadOnlySet<string> Ranks { get; }

    /// <summary>Lemmas of what the head of a body does.</summary>
    public IReadOnlySet<string> Heading { get; }

    /// <summary>Lemmas of what is done by who comes into an office that another held.</summary>
    public IReadOnlySet<string> Succeeding { get; }

    /// <summary>Lemmas of what is done by, or to, who loses an office.</summary>
    public IReadOnlySet<string> Leaving { get; }

    /// <summary>Lemmas of what gives somebody an office.</summary>
    public IReadOnlySet<string> Appointing { get; }

    /// <summary>What an organization that was named before is called: "the secretary-general of the bloc".</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>What a part of a government is called.</summary>
    public IReadOnlySet<string> Departments { get; }

    /// <summary>What stands for a parliament without the name of its country.</summary>
    public IReadOnlySet<string> Chambers { get; }

    /// <summary>Levels and titles that a part of a country has too.</summary>
    public IReadOnlySet<string> Local { get; }

    /// <summary>What stands for a state behind its adjective.</summary>
    public IReadOnlySet<string> Governments { get; }

    /// <summary>Lemmas of what is done to a state of which somebody may speak just then.</summary>
    public IReadOnlySet<string> Assaults { get; }

    /// <summary>Lemmas of what is done by who says something.</summary>
    public IReadOnlySet<string> Speaking { get; }

    /// <summary>Lemmas of what is done by who goes to another country.</summary>
    public IReadOnlySet<string> Travelling { get; }

    /// <summary>Lemmas of what else is done by whom a story tells of first and names then.</summary>
    public IReadOnlySet<string> Engaging { get; }

    /// <summary>What a country is called.</summary>
    public IReadOnlySet<string> States { get; }

    /// <summary>Words of a title that is held against a government and not for it.</summary>
    public IReadOnlySet<string> Partisan { get; }

    static HashSet<string> Levels(YamlMap lists, string key) =>
        lists.Required(key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    static HashSet<string> Words(YamlMap lists, string key) =>
        new(lists.Required(key).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}

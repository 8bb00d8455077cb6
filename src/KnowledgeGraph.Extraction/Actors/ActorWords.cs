using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The nouns that stand for actors (<c>actors.yaml</c>).</summary>
public sealed class ActorWords(WordLists lists, DividedCountries divided)
{
    readonly IReadOnlySet<string> _movements = lists["movements"], _worldwide = lists["worldwide"], _worldBodies = lists["world-bodies"];

    readonly IReadOnlySet<string> _split = lists["split"], _executives = lists["executives"], _principals = lists["principals"], _aides = lists["aides"], _rebels = lists["rebels"];

    /// <summary>Countries that share a name.</summary>
    public DividedCountries Divided { get; } = divided;

    /// <summary>One person in office: "leader", "minister". With a country it is an unnamed office-holder.</summary>
    public IReadOnlySet<string> Offices { get; } = lists["offices"];

    /// <summary>What an official who was named is called when he is told of again: "the Norwegian diplomat".</summary>
    public IReadOnlySet<string> Emissaries { get; } = lists["emissaries"];

    /// <summary>People or bodies that stand for their government: "officials", "delegation", "side".</summary>
    public IReadOnlySet<string> Bodies { get; } = lists["bodies"];

    /// <summary>People who stand for the country that they are said to be of: "experts from Norway".</summary>
    public IReadOnlySet<string> Specialists { get; } = lists["specialists"];

    /// <summary>"nations", "members": what is meant is whose they are.</summary>
    public IReadOnlySet<string> Transparent { get; } = lists["transparent"];

    /// <summary>Words before an office that belong to it: "foreign", "prime", "deputy".</summary>
    public IReadOnlySet<string> OfficeModifiers { get; } = lists["office-modifiers"];

    /// <summary>Bodies that stand for their country only in some stands and deeds: "forces", "troops".</summary>
    public IReadOnlySet<string> Forces { get; } = lists["forces"];

    /// <summary>Words that make an office no public one: "business leaders".</summary>
    public IReadOnlySet<string> Private { get; } = lists["private"];

    /// <summary>What somebody is who is no political actor: "singer", "film director".</summary>
    public IReadOnlySet<string> PrivateRoles { get; } = lists["private-roles"];

    /// <summary>Does the label of a turn call somebody by an office in which one deals with other states: "FOREIGN MINISTER WEBER"?</summary>
    public bool IsPrincipal(string label)
    {
        string[] words = label.ToLowerInvariant().Split(' ');
        bool principal = false;
        for (int i = 0; i < words.Length; i++)
        {
            if (_aides.Contains(words[i])) return false;
            principal |= _principals.Contains(words[i]) || i > 0 && _principals.Contains(words[i - 1] + " " + words[i]);
        }

        return principal;
    }

    /// <summary>Is it the title of somebody in a government: "deputy foreign minister"?</summary>
    public bool IsExecutive(string title) => _executives.Contains(title[(title.LastIndexOf(' ') + 1)..]);

    /// <summary>Is a body, by its name, one of politics: "Harbour Liberation Front", "International Fishery Board"?</summary>
    public bool IsPolitical(string name)
    {
        string[] words = name.ToLowerInvariant().Split(' ');
        return Array.FindIndex(words, _movements.Contains) > 0 || words.Length > 1 && _worldwide.Contains(words[0]) && _worldBodies.Contains(words[^1]);
    }

    /// <summary>Do several govern the country?</summary>
    public bool IsSplit(string countryId) => _split.Contains(countryId["country:".Length..]);

    /// <summary>What a word says that a group does: "rebel", "opposition"; null for any other word.</summary>
    internal FactionKind? FactionOf(string lemma) => _rebels.Contains(lemma) ? FactionKind.Rebels : lemma switch
    {
        "insurgent" => FactionKind.Insurgents,
        "islamist" => FactionKind.Islamists,
        "militant" => FactionKind.Militants,
        "opposition" => FactionKind.Opposition,
        _ => null,
    };

    /// <summary>What such a group may be: "rebel group", "opposition party".</summary>
    public IReadOnlySet<string> FactionBodies { get; } = lists["faction-bodies"];

    /// <summary>Who stands for such a group: "rebel leaders".</summary>
    public IReadOnlySet<string> FactionMembers { get; } = lists["faction-members"];

    /// <summary>Words that leave only some of a group: "suspected rebels".</summary>
    public IReadOnlySet<string> OnlySome { get; } = lists["only-some"];

    /// <summary>Parts of a country: "province".</summary>
    public IReadOnlySet<string> Regions { get; } = lists["regions"];

    /// <summary>Is a body, by its name, a movement or an armed group: "Harbour Liberation Front"?</summary>
    public bool IsMovement(string name) => name.ToLowerInvariant().Split(' ') is var words && !words.Contains("party") && Array.FindIndex(words, _movements.Contains) > 0;

    /// <summary>What a noun phrase ends before: "of", "who".</summary>
    public IReadOnlySet<string> AfterNouns { get; } = lists["after-nouns"];

    /// <summary>What may be said of officials who are those of the place: "senior officials".</summary>
    public IReadOnlySet<string> Local { get; } = lists["local"];
}

using System.Text.RegularExpressions;

namespace KnowledgeGraph.Language.Blocks;

/// <summary>Lines that are told by a pattern. Each pattern is matched on at most <see cref="Longest"/> characters, so none can take long.</summary>
static partial class LinePatterns
{
    public const int Longest = 180;

    const string Month = "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
    const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)";
    const string Clock = "(?:[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,4}(?:[+-][0-9]{1,2})?\\)?)?)";

    // The dash or colon that ends a dateline, in capitals from the first letter on: "SAMARKAND, Uzbekistan (Agency) –", "TUNIS, May 4. /AGENCY/.", "ROME —".
    [GeneratedRegex("^(?<line>(?<place>\\p{Lu}[\\p{Lu}.'’ -]{2,40}?)(?:, ?(?:\\p{Lu}[\\p{L}.'’-]*|of|and|the)(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|and|the)){0,3}){0,2}(?:,? ?[(/][^()/\\n]{2,40}[)/])?(?:,? (?:[0-9]{1,2} )?" + MonthWord + "\\.?(?: [0-9]{1,2})?(?:,? [0-9]{4})?)?\\.?,?(?: ?[(/][^()/\\n]{2,40}[)/]\\.?)? ?(?:[-–—]{1,2}|(?<=/\\.))) +\\S", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalDateline();

    // A place in ordinary letters needs an agency in brackets: "Geneva (Agency) —".
    [GeneratedRegex("^(?<line>\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}(?:, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})?(?:, (?:[0-9]{1,2} )?" + MonthWord + "\\.?(?: [0-9]{1,2})?)? ?\\([\\p{L}/ .-]{2,30}\\) ?[-–—]{1,2}) +\\S", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyDateline();

    // A place and a date before a dash: "Porto, 12 June 2021 –".
    [GeneratedRegex("^(?<line>\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}, (?:[0-9]{1,2} " + MonthWord + "|" + MonthWord + "\\.? [0-9]{1,2})(?:,? [0-9]{4})? ?[-–—]{1,2}) +\\S", RegexOptions.CultureInvariant)]
    private static partial Regex DatedDateline();

    const string MonthWord = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    [GeneratedRegex("^(?:[(]?" + Weekday + "?(?:" + Month + " [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)? " + Month + ",? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}|" + Month + " [0-9]{4})[)]?)?[ ,|•·T-]*(?:at )?" + Clock + "?[)]?[ .]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateOrClock();

    [GeneratedRegex("^(?:By|BY|by) (?:(?:de |van |von |der |al |bin |el |da |di )?\\p{Lu}[\\p{L}.'’-]+ ?(?:and |, |& )?){1,8}(?:, [\\p{L} ]{2,40})?(?:\\| ?.{0,40})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    // Who stands where in a picture.
    [GeneratedRegex("\\((?:[LRC]|left|right|center|centre|seated|foreground|from left|second left|second right)\\)|^(?:Left|Right|L-R|From left|Clockwise)[ ,:]", RegexOptions.CultureInvariant)]
    private static partial Regex PictureSide();

    [GeneratedRegex("^[—–-]{1,2} ?\\p{Lu}[\\p{L}.,'’ -]+[\\p{L}]$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    // A signature or an entry of a list of those present: "Ana Duarte, Minister of Trade".
    [GeneratedRegex("^(?:\\p{Lu}[\\p{L} ]{2,30}: )?\\p{Lu}[^,:;]{3,50}, (?:\\p{Lu}[\\p{L}-]+ ){0,4}(?:Minister|Secretary|President|Chancellor|Ambassador|Envoy|Director|Chair(?:man|woman|person)?|Head|Commissioner|Representative|Spokes(?:person|man|woman)|Adviser|Advisor|Governor|Mayor|King|Queen|Prince|Senior|Speaker|Chief|General)\\b[^.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndOffice();

    /// <summary>The length of the dateline a paragraph begins with, its dash included; 0 without one.</summary>
    public static int Dateline(ReadOnlySpan<char> paragraph)
    {
        int dash = paragraph[..Math.Min(paragraph.Length, Longest)].IndexOfAny("-–—/");
        if (dash < 0 || paragraph.Length == 0 || !char.IsUpper(paragraph[0])) return 0;
        string head = paragraph[..Math.Min(paragraph.Length, Longest)].ToString();
        foreach (Regex pattern in (ReadOnlySpan<Regex>)[CapitalDateline(), AgencyDateline(), DatedDateline()])
            if (pattern.Match(head) is { Success: true } match)
                return match.Groups["line"].Length;
        return 0;
    }

    public static bool IsDateOrClock(ReadOnlySpan<char> line) => line.Length is > 3 and < 60 && line.ContainsAnyInRange('0', '9') && DateOrClock().IsMatch(line);

    public static bool IsByline(ReadOnlySpan<char> line) => line.Length < 120 && line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && Byline().IsMatch(line);

    public static bool ShowsSides(ReadOnlySpan<char> line) => line.Length < 400 && PictureSide().IsMatch(line);

    public static bool IsNameAndOffice(ReadOnlySpan<char> line) => line.Length < 160 && line.Contains(',') && NameAndOffice().IsMatch(line);

    /// <summary>The name under a quotation set apart: "— Ana Duarte".</summary>
    public static bool IsAttribution(ReadOnlySpan<char> line) => line.Length < 80 && line[0] is '-' or '–' or '—' && Attribution().IsMatch(line);
}

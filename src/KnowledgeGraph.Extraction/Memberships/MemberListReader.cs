using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>
/// Reads "the members of the Group: A, B, C and D" by the words alone. Long lists are what a parser breaks most often, and what stands
/// in them is plain without it.
/// </summary>
public sealed partial class MemberListReader(Document document, NameIndex names, OrganizationReader organizations, MemberListPatterns patterns)
{
    public IEnumerable<MemberList> Read(Sentence sentence)
    {
        List<ActorReference> found = [];
        Dictionary<int, int> tokens = [];
        string words = Words(sentence, found, tokens);
        if (!found.Exists(one => one.Kind == ActorKind.Country)) yield break;
        foreach (MemberListPattern pattern in patterns.Patterns)
            foreach (Match match in pattern.In(words, found.Count))
            {
                bool summit = match.Groups["summit"].Success;
                int trigger = tokens[summit ? match.Index : match.Groups["last"].Success ? match.Groups["last"].Index : match.Groups["body"].Index - 1];
                if ((match.Groups["body"].Success ? found[Number(match.Groups["body"].Value)] : summit ? organizations.SummitBefore(trigger) : organizations.Before(trigger)) is not { } body) continue;
                List<ActorReference> members = [.. Numbers().Matches(match.Groups["list"].Value).Select(one => found[Number(one.Value)]).Where(one => one.Id != body.Id)];
                yield return new MemberList(pattern.Status, trigger, match.Groups["body"].Success ? body : body with { Head = trigger, First = trigger, End = trigger + 1 }, members);
            }
    }

    /// <summary>The words of the sentence with a number for each name of a country or organization of states.</summary>
    /// <param name="tokens">Which token begins where in them.</param>
    string Words(Sentence sentence, List<ActorReference> found, Dictionary<int, int> tokens)
    {
        StringBuilder words = new(" ");
        for (int token = sentence.First; token < sentence.End; token++)
        {
            tokens[words.Length] = token;
            if (Named(token) is { } named && named.End <= sentence.End)
            {
                words.Append(named.Kind == ActorKind.Country ? 'C' : 'O').Append(found.Count).Append(' ');
                found.Add(named);
                token = named.End - 1;
            }
            else
            {
                words.Append(document.Form(token).ToString().ToLowerInvariant()).Append(' ');
            }
        }

        return words.ToString();
    }

    ActorReference? Named(int token)
    {
        if (names.NameAt(token) is not (>= 0 and int index) || names.Name(index) is var name && name.First != token) return null;
        if (names.Entity(index) is not { } id) return null;
        return ActorGazetteer.KindOf(id) switch
        {
            ActorKind.Country => name.Type == NameType.Demonym ? null : new ActorReference(id, ActorKind.Country, token, name.First, name.End),
            ActorKind.Organization => organizations.NamedAt(token),
            _ => null,
        };
    }

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=[CO])\d+")]
    private static partial Regex Numbers();
}

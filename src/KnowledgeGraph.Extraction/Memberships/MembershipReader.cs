using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Reads who belongs to what, and how: members, founders, observers, dialogue partners, candidates, those who join, left or are suspended.</summary>
public sealed class MembershipReader(EntityCatalog catalog)
{
    readonly IReadOnlyList<MembershipRule> _rules = MembershipRules.Shared.Rules;

    public MembershipReader()
        : this(EntityCatalog.Shared)
    {
    }

    /// <summary>The claims in the order of the text, one for each member and organization, the first that the text makes.</summary>
    /// <param name="document">Needs tokens, sentences, names and links; reads blocks where they are.</param>
    /// <param name="people">The people of the document with their offices.</param>
    public IReadOnlyList<MembershipClaim> Read(Document document, IReadOnlyList<PersonMention> people)
    {
        MemberTokens tokens = new(document, catalog, people);
        List<MembershipClaim> claims = [];
        HashSet<(string Member, string Organization)> told = [];
        MembershipMatch match = new();
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (!IsTold(document, sentence) || !tokens.MayTell(sentence)) continue;
            HashSet<(string Member, string Organization)> denied = [];
            (MembershipRule Rule, TokenPattern[] Patterns)[] candidates =
            [
                .. _rules.Select(rule => (rule, rule.Patterns.Where(pattern => pattern.MayMatch(tokens, sentence.First, sentence.End)).ToArray())).Where(candidate => candidate.Item2.Length > 0),
            ];
            for (int first = sentence.First; first < sentence.End && candidates.Length > 0; first++)
                foreach ((MembershipRule rule, TokenPattern[] patterns) in candidates)
                    if (patterns.Any(pattern => pattern.Match(tokens, first, sentence.End, rule.OrganizationId, match)))
                    {
                        Add(document, rule, match, claims, told, denied);
                        break;
                    }
        }

        return claims;
    }

    static void Add(
        Document document, MembershipRule rule, MembershipMatch match, List<MembershipClaim> claims,
        HashSet<(string Member, string Organization)> told, HashSet<(string Member, string Organization)> denied)
    {
        foreach ((string member, _) in match.Members)
        {
            (string, string) pair = (member, match.Organization!);
            if (member == match.Organization || denied.Contains(pair)) continue;
            if (rule.Status == MembershipRules.None)
            {
                denied.Add(pair);
                continue;
            }

            if (!told.Add(pair)) continue;
            claims.Add(new MembershipClaim
            {
                MemberId = member,
                OrganizationId = match.Organization!,
                Status = rule.Status,
                Rule = rule.Name,
                Evidence = Evidence.Of(document.Article, document.Span(match.First, match.End)),
                Confidence = 0.9,
            });
        }
    }

    static bool IsTold(Document document, Sentence sentence) =>
        !document.Has(LayerKind.Blocks) || sentence.Block < 0 || sentence.Block >= document.Blocks.Blocks.Length
        || document.Blocks.Blocks[sentence.Block].Kind is BlockKind.Body or BlockKind.Headline or BlockKind.ListItem;
}

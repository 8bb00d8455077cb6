using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Reads who belongs to what, and how: members, founders, observers, dialogue partners, candidates, those who join, left or are suspended.</summary>
public sealed class MembershipReader(EntityCatalog catalog)
{
    readonly MembershipRules _rules = MembershipRules.Shared;

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
            List<(MembershipRule Rule, TokenPattern[] Patterns)> candidates = Candidates(_rules.Words.Present(tokens, sentence.First, sentence.End));
            for (int first = sentence.First; first < sentence.End && candidates.Count > 0; first++)
                foreach ((MembershipRule rule, TokenPattern[] patterns) in candidates)
                    if (patterns.Any(pattern => pattern.Match(tokens, first, sentence.End, rule.OrganizationId, match)))
                    {
                        Add(document, rule, match, claims, told, denied);
                        break;
                    }
        }

        return claims;
    }

    /// <summary>The patterns worth a try in a sentence with these <see cref="WordSets"/>, in the order of the rules.</summary>
    List<(MembershipRule Rule, TokenPattern[] Patterns)> Candidates(bool[] present)
    {
        List<(MembershipRule Rule, TokenPattern[] Patterns)> candidates = [];
        foreach (MembershipRule rule in _rules.Rules)
        {
            TokenPattern[] patterns = [.. rule.Patterns.Where(pattern => pattern.MayMatch(present))];
            if (patterns.Length > 0) candidates.Add((rule, patterns));
        }

        return candidates;
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

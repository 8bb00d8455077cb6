namespace KnowledgeGraph.Core.Claims;

/// <summary>A country or organization belongs, in some way, to an organization.</summary>
public sealed record MembershipClaim : Claim
{
    public required string MemberId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>member, founding, observer, dialogue partner, candidate, applicant, joining, former, suspended, associate.</summary>
    public required string Status { get; init; }

    /// <summary>EDTF, or null.</summary>
    public string? AsOf { get; init; }
}

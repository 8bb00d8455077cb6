using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>
/// What the compiled store uses of the driver is among the signatures read from the official one, so that the official package can take the
/// place of ours.
/// </summary>
public sealed partial class DriverSubsetTests
{
    [Fact]
    public void TheStoreUsesNothingThatTheOfficialDriverLacks()
    {
        string listing = Repository.SharedPath("notes/driver-api.md");
        Dictionary<string, string> official = Official(File.ReadAllText(listing));
        (string Type, string? Member)[] used = [.. Used(typeof(Neo4jGraphStore).Assembly.Location).Distinct()];
        Assert.Contains(("GraphDatabase", "Driver"), used);
        Assert.Contains(("IResultSummary", "Counters"), used);
        string[] missing = [.. used.Where(use => !Has(official, use.Type, use.Member)).Select(use => $"{use.Type}.{use.Member}").Order(StringComparer.Ordinal)];
        Assert.Empty(missing);
    }

    static bool Has(Dictionary<string, string> official, string type, string? member)
    {
        if (!official.TryGetValue(type, out string? body)) return false;
        return member is null || Regex.IsMatch(body, $@"\b{Regex.Escape(member)}\b(?![^\n]*\[Obsolete)");
    }

    /// <summary>The listing's types and the text of each, base types included.</summary>
    static Dictionary<string, string> Official(string markdown) => Declaration().Matches(markdown)
        .ToDictionary(match => match.Groups[1].Value, match => match.Value, StringComparer.Ordinal);

    static IEnumerable<(string Type, string? Member)> Used(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
            if (IsDriver(metadata, handle, out string name)) yield return (name, null);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || !IsDriver(metadata, (TypeReferenceHandle)member.Parent, out string type)) continue;
            string name = metadata.GetString(member.Name);
            yield return (type, name switch
            {
                ".ctor" => type,
                "get_Item" => "this",
                _ when name.StartsWith("get_", StringComparison.Ordinal) => name[4..],
                _ => name,
            });
        }
    }

    static bool IsDriver(MetadataReader metadata, TypeReferenceHandle handle, out string name)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        name = metadata.GetString(type.Name).Split('`')[0];
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == "Neo4j.Driver";
    }

    [GeneratedRegex(@"^public (?:\w+ )*(?:class|interface|enum) (\w+)[^\n]*\n\{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Declaration();
}

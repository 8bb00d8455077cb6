using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Nouns for people by what they do, and which of them may stand for which: "the leader" for a president, "the diplomat" for an envoy.
/// </summary>
sealed class RoleWords
{
    readonly Dictionary<string, (string[] Classes, string[] Covers)> _roles = new(StringComparer.Ordinal);

    /// <param name="roles">Columns word, classes, covers.</param>
    public RoleWords(TsvFile roles)
    {
        foreach (TsvRow row in roles.Rows) _roles[row["word"]] = (row.List("classes"), row.List("covers"));
    }

    public bool Contains(string lemma) => _roles.ContainsKey(lemma);

    /// <summary>Whether the noun means the other one of two: "his counterpart", "her guest".</summary>
    public bool IsOther(string lemma) => _roles.TryGetValue(lemma, out var role) && role.Classes.Contains("other");

    /// <summary>Whether the words name a head of state or government, or their last word does.</summary>
    public bool IsLeader(params string[] role) => Classes(role).Contains("leader");

    /// <summary>
    /// Whether "the ⟨modifiers⟩ ⟨head⟩" may speak of someone in the office: its words are among the office's, or its head covers the
    /// office's class.
    /// </summary>
    /// <param name="head">Lemma of the description's head.</param>
    /// <param name="modifiers">Lemmas between article and head.</param>
    /// <param name="role">The office's words, the head last.</param>
    public bool Fits(string head, string[] modifiers, string[] role)
    {
        if (!_roles.TryGetValue(head, out var description)) return false;
        if (role.Contains(head))
        {
            foreach (string modifier in modifiers)
                if (modifier is "prime" or "foreign" or "vice" or "deputy" or "defense" or "defence" or "interior" or "finance" && !role.Contains(modifier)) return false;
            return head != "president" || !role.Contains("vice") || modifiers.Contains("vice");
        }

        return Classes(role).Any(description.Covers.Contains);
    }

    /// <summary>The classes of every word of an office, and of "prime minister" as one.</summary>
    IEnumerable<string> Classes(string[] role)
    {
        for (int i = 0; i < role.Length; i++)
        {
            if (_roles.TryGetValue(role[i], out var word))
                foreach (string name in word.Classes) yield return name;
            if (i > 0 && _roles.TryGetValue($"{role[i - 1]} {role[i]}", out var phrase))
                foreach (string name in phrase.Classes) yield return name;
        }
    }
}

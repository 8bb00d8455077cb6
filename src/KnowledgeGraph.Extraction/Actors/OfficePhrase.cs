using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads the words around an office: the name that a title runs into, the title in full, and whether the office is a public one.</summary>
sealed class OfficePhrase(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer)
{
    /// <summary>How many tokens may stand between the head of a title and the name: "President of the Republic of … X".</summary>
    const int TitleReach = 14;

    /// <summary>The person's name that a title runs into, without a comma or a verb between them; -1 without one.</summary>
    public int TitledName(int token)
    {
        int country = -1, employer = -1;
        bool twofold = false;
        int last = Math.Min(token + TitleReach, tree.Document.Tokens.Count - 1);
        for (int next = token + 1; next <= last; next++)
        {
            int name = names.NameAt(next);
            if (name >= 0)
            {
                if (names.Name(name).Type == NameType.Person && employer >= 0 && IsTitle(employer, next)) return PersonBehindComma(names.Name(name).End);
                if (names.Name(name).Type == NameType.Person) return names.Name(name).First == next || country != name ? name : -1;
                if (names.Name(name).Type is NameType.Place or NameType.Demonym) country = name;
                // a body is one word of a title, however long its name
                if (names.Name(name) is { Type: NameType.Organization } body && body.First == next) last = Math.Min(last + body.End - next - 1, tree.Document.Tokens.Count - 1);
                continue;
            }

            switch (tree.Upos[next])
            {
                case Upos.Adp when tree.Lemma(next) is "of" or "for" or "to":
                    employer = next + 1;
                    continue;
                case Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num:
                case Upos.Punct when tree.Document.Form(next).SequenceEqual("-"):
                case Upos.Punct or Upos.Sym or Upos.Cconj when tree.Document.Form(next) is "/":
                // "Chair-in-Office"
                case Upos.Adp when tree.Lemma(next) == "in" && tree.Document.Form(next - 1) is "-":
                case Upos.Det when tree.Lemma(next) == "the":
                case Upos.Cconj when country < 0 && tree.Child(token, Relation.Det) < 0 && tree.Child(token, Relation.NmodPoss) < 0 && tree.Xpos[token] is "NN" or "NNP":
                    continue;
                // "of the Harbour League (HL)"
                case Upos.Punct when employer >= 0 && (tree.Document.Form(next) is "(" && tree.Document.Form(Math.Min(next + 2, last)) is ")" || tree.Document.Form(next) is ")" && tree.Document.Form(next - 2) is "("):
                    continue;
                case Upos.Punct when !twofold && tree.Document.Form(next).SequenceEqual(",") && tree.Xpos[token] is "NNP" or "NN" && char.IsUpper(tree.Document.Form(token)[0]) && BeginsTitle(next + 1):
                    twofold = true;
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"Adviser to [Prime Minister] A, B": do the words up to a name hold an office, and no article? Then it is A's, and not the adviser's.</summary>
    bool IsTitle(int first, int name)
    {
        for (int token = first; token < name; token++)
            if (tree.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj)) return false;
        return name > first && words.Offices.Contains(tree.Lemma(name - 1)) && tree.Xpos[name - 1] is "NN" or "NNP";
    }

    /// <summary>"The chairman of the Harbour League, A, said": the person between commas behind the title; null for none.</summary>
    public string? Apposed(int token)
    {
        int last = Math.Min(token + TitleReach, tree.SentenceOf(token).End - 2);
        for (int next = token + 1; next <= last; next++)
        {
            if (tree.Document.Form(next) is ",")
                return names.Is(next + 1, NameType.Person) && names.Name(names.NameAt(next + 1)) is var name && name.First == next + 1 && name.End < tree.Document.Tokens.Count && tree.Document.Form(name.End) is "," ? names.EntityAt(next + 1) : null;
            // "the Oslo-based League", "the Storting (parliament)"
            bool inserted = tree.Document.Form(next) is "(" or ")" || tree.Xpos[next] == "VBN" && tree.Document.Form(next - 1) is "-";
            if (!inserted && tree.Upos[next] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adp or Upos.Det) && tree.Document.Form(next) is not ("-" or "'s" or "’s")) return null;
        }

        return null;
    }

    int PersonBehindComma(int comma) =>
        comma + 1 < tree.Document.Tokens.Count && tree.Document.Form(comma) is "," && names.Is(comma + 1, NameType.Person) ? names.NameAt(comma + 1) : -1;

    /// <summary>"Chairperson of the Union, [President of Norland A B]": does another title follow, written as one?</summary>
    bool BeginsTitle(int token)
    {
        for (int end = Math.Min(token + 4, tree.Document.Tokens.Count); token < end; token++)
        {
            if (names.Is(token, NameType.Person) || tree.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj) || !char.IsUpper(tree.Document.Form(token)[0])) return false;
            if (words.Offices.Contains(tree.Lemma(token))) return true;
        }

        return false;
    }

    /// <summary>The person whose title goes on behind an organization's name; -1 without.</summary>
    public int TitledBehind(int end)
    {
        const int reach = 3;
        for (int token = end; token < Math.Min(end + reach, tree.Document.Tokens.Count); token++)
        {
            if (names.Is(token, NameType.Person) || tree.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj)) return -1;
            if ((words.Offices.Contains(tree.Lemma(token)) || tree.Lemma(token) == "member") && tree.Xpos[token] is "NN" or "NNP") return TitledName(token);
        }

        return -1;
    }

    /// <summary>The words of the phrase up to its head: first token, and one past the last.</summary>
    public (int First, int End) Extent(int token)
    {
        int first = token;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (child < first && tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Det) first = Math.Min(first, child);
        return (first, token + 1);
    }

    /// <summary>A person with his title can modify no noun: what the parser took for one is a verb. His name; -1 without one.</summary>
    public int TitledModifier(int token)
    {
        if (tree.Case(token).Length == 0) return -1;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] != Relation.Compound || !names.Is(child, NameType.Person)) continue;
            int first = names.Name(names.NameAt(child)).First;
            if (first > 0 && (words.Offices.Contains(tree.Lemma(first - 1)) || tree.Xpos[first - 1] == "NNP" && tree.Document.Form(first - 1).EndsWith("."))) return names.NameAt(child);
        }

        return -1;
    }

    /// <summary>"Chief of Staff": of whoever follows, and of nobody in particular alone.</summary>
    public bool IsOfStaff(int token) => tree.Lemma(token) == "chief" && tree.Child(token, Relation.Nmod) is >= 0 and int staff && tree.Lemma(staff) == "staff";

    /// <summary>"Mr. President", "Madam Secretary", without a name: how one calls whom one speaks to.</summary>
    public bool IsAddress(int token)
    {
        if (!words.Offices.Contains(tree.Lemma(token)) || TitledName(token) >= 0) return false;
        for (int before = token - 1; before >= Math.Max(0, token - 2); before--)
            if (tree.Document.Form(before) is "Mr." or "Mr" or "Madam" or "Mister") return true;
        return false;
    }

    /// <summary>"business leaders", "the opposition leader": nobody who acts for a country.</summary>
    public bool IsPrivate(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && words.Private.Contains(tree.Lemma(child)) && names.NameAt(child) < 0 && !(tree.Lemma(child) == "political" && tree.Lemma(token) == "leadership")) return true;       // not the European Union's
            // "dozens of opposition members"
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && tree.Lemma(child) == "member" && words.Transparent.Contains(tree.Lemma(token)) && IsPrivate(child)) return true;
        }

        return false;
    }

    /// <summary>"the foreign and defence ministers": both offices; else the one.</summary>
    public List<string> Titles(int token)
    {
        string last = Title(token), head = tree.Lemma(token);
        List<string> titles = [last];
        int at = token - last.Count(c => c == ' ') - 1;
        if (tree.Xpos[token] is not ("NNS" or "NNPS") || last == head) return titles;
        while (at > 0 && (tree.Upos[at] == Upos.Cconj || tree.Document.Form(at) is ",") && names.NameAt(at - 1) < 0 && words.OfficeModifiers.Contains(tree.Lemma(at - 1)))
        {
            titles.Insert(0, tree.Document.Form(at - 1).ToString().ToLowerInvariant() + " " + head);
            at -= 2;
        }

        return titles;
    }

    /// <summary>Whose counterparts hold the same office, whatever the department.</summary>
    static readonly HashSet<string> Peers = new(StringComparer.Ordinal) { "envoy", "negotiator", "ambassador" };

    /// <summary>"the foreign minister met his Norwegian counterpart": another foreign minister; null where no minister of a department is spoken of.</summary>
    string? MinisterBefore(int counterpart)
    {
        Sentence sentence = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(counterpart)];
        for (int token = counterpart - 1; token > sentence.First; token--)
        {
            if (!words.Offices.Contains(tree.Lemma(token)) || tree.Lemma(token) == "counterpart") continue;
            if (tree.Lemma(token) == "secretary") return Department(token);
            if (Peers.Contains(tree.Lemma(token))) return tree.Lemma(token);
            if (tree.Lemma(token) is "advisor" or "adviser" && Title(token) is "national security advisor" or "national security adviser") return Title(token);
            // "the water minister hosted his counterparts": of whatever department
            if (tree.Lemma(token) == "minister" && Title(token) == "minister" && token > sentence.First && tree.Relations[token - 1] == Relation.Compound && tree.Heads[token - 1] == token && names.NameAt(token - 1) < 0 && tree.Upos[token - 1] is Upos.Noun or Upos.Propn)
                return tree.Document.Form(token - 1).ToString().ToLowerInvariant() + " minister";
            return tree.Lemma(token) == "minister" && Title(token) is var title && title is not ("minister" or "prime minister" or "first minister") ? title : null;
        }

        return null;
    }

    /// <summary>"the Secretary of State met his Norwegian counterpart", "the defense secretary": a minister elsewhere; null for the secretary of a body.</summary>
    string? Department(int secretary)
    {
        string title = Title(secretary);
        if (title.StartsWith("assistant", StringComparison.Ordinal) || title.StartsWith("deputy", StringComparison.Ordinal) || title.StartsWith("under", StringComparison.Ordinal)) return null;
        if (title.EndsWith(" secretary", StringComparison.Ordinal) && title is not ("general secretary" or "press secretary" or "prime secretary")) return title[..^"secretary".Length] + "minister";
        // "Secretary A", who is known to be of State
        if (title == "secretary" && secretary + 1 < tree.Document.Tokens.Count && names.EntityAt(secretary + 1) is { } named && gazetteer.HeldOffice(named, "Secretary of State", "country:USA")) return "foreign minister";
        if (secretary + 2 >= tree.Document.Tokens.Count || tree.Document.Form(secretary + 1) is not "of") return null;
        return tree.Document.Form(secretary + 2) is "State" or "state" ? "foreign minister" : tree.Lemma(secretary + 2).ToLowerInvariant() is "defense" or "defence" ? "defense minister" : null;
    }

    /// <summary>The office in lower case, singular: "foreign minister".</summary>
    public string Title(int token)
    {
        string head = tree.Lemma(token);
        if (head == "counterpart") return MinisterBefore(token) ?? "leader";
        if (head == "head" && token + 2 < tree.Document.Tokens.Count && tree.Document.Form(token + 1) is "of" && tree.Lemma(token + 2) is "government" or "state") return "leader";
        int first = token;
        // "secretary-general"
        if (head == "general" && token > 1 && tree.Document.Form(token - 1) is "-") (first, head) = (token - 2, tree.Lemma(token - 2) + "-general");
        int last = first;
        while (first > 0 && names.NameAt(first - 1) < 0 && words.OfficeModifiers.Contains(tree.Lemma(first - 1))) first--;
        StringBuilder title = new();
        for (int i = first; i < last; i++) title.Append(tree.Document.Form(i).ToString().ToLowerInvariant()).Append(' ');
        title.Append(head);
        for (int i = 0; i < title.Length; i++)
            if (title[i] is not ((>= 'a' and <= 'z') or ' ' or '-')) return head;
        return title.ToString();
    }
}

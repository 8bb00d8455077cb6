using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What a stand is about: "condemned B's seizure of the trawlers", "thanked B for its help". Whom it is towards is no topic.</summary>
sealed class TopicReader(ArticleReading reading)
{
    readonly DependencyTree _tree = reading.Tree;

    /// <summary>The words, on one line; null where the sentence tells but the two and the stand.</summary>
    public string? Of(RuleMatch match, Sentence sentence)
    {
        int head = match["to"] is [var told, ..] && Deed(told) is >= 0 and int deed ? deed : Matter(match.Trigger);
        return head < 0 || head == match.Trigger ? null : Words(head, sentence);
    }

    /// <summary>The word itself, or that of which it says whose it is: "B's invasion"; −1 where it but stands for somebody.</summary>
    int Deed(int token)
    {
        if (!IsParty(token)) return token;
        return _tree.Relations[token] is Relation.NmodPoss or Relation.Compound or Relation.Amod && _tree.Heads[token] is >= 0 and int noun && _tree.Upos[noun] == Upos.Noun && !IsParty(noun) ? noun : -1;
    }

    /// <summary>Does the word stand for somebody?</summary>
    bool IsParty(int token) => _tree.Upos[token] is Upos.Pron or Upos.Det || reading.Names.NameAt(token) >= 0 || reading.Actors.ReadAlone(token).Count > 0;

    /// <summary>"for its help", "over the quota", "an agreement on fisheries": what the word of the stand has beside it for that; −1 for nothing.</summary>
    int Matter(int trigger)
    {
        for (int child = _tree.FirstChild(trigger); child >= 0; child = _tree.NextSibling(child))
            if (child > trigger && _tree.Relations[child] is Relation.Obl or Relation.Nmod && _tree.Case(child) is "for" or "over" or "about" or "on" or "against" && !IsParty(child) && !IsTime(child)) return child;
        // "signed an accord on fisheries with B"
        if (_tree.Upos[trigger] != Upos.Verb || _tree.Child(trigger, Relation.Obj) is not (>= 0 and int told) || IsParty(told)) return -1;
        return Matter(told);
    }

    bool IsTime(int token) => Array.Exists(reading.Document.Times.Expressions, time => time.First <= token && token < time.End);

    /// <summary>The phrase of a word, from its first word that is no article or preposition, without relative clauses.</summary>
    string Words(int head, Sentence sentence)
    {
        int first = head, last = head;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (!IsIn(token, head)) continue;
            first = Math.Min(first, token);
            last = Math.Max(last, token);
        }

        while (first < head && _tree.Upos[first] is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Punct) first++;
        while (last > head && _tree.Upos[last] is Upos.Punct) last--;
        return reading.Document.Words(first, last + 1).ReplaceLineEndings(" ");
    }

    bool IsIn(int token, int head)
    {
        while (token != head)
        {
            if (token < 0 || _tree.Relations[token] is Relation.AclRelcl or Relation.Appos or Relation.Parataxis) return false;
            token = _tree.Heads[token];
        }

        return true;
    }
}

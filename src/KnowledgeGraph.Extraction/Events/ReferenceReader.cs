using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads of which contact a noun speaks that does not say who takes part: by its modifiers, its number, and what was brought in before it.</summary>
sealed class ReferenceReader(DependencyTree tree, ActorReader actors, List<EventMention> mentions)
{
    /// <summary>What brings a contact in is told in one of so many sentences before "the talks".</summary>
    const int Reach = 4;

    /// <summary>Nouns whose plural is several contacts; "talks" are one.</summary>
    static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "meeting", "call", "conversation", "session", "summit", "dinner", "lunch", "breakfast", "engagement", "exchange", "encounter", "dialogue", "contact", "ministerial", "bilateral" };

    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "meet", "gather", "convene", "confer", "assemble" };

    static readonly HashSet<string> ComingTogether = new(StringComparer.Ordinal) { "meeting", "summit", "session", "gathering", "conference", "ministerial" };

    static readonly HashSet<string> Having = new(StringComparer.Ordinal) { "have", "hold", "continue", "begin", "start", "resume", "conduct" };

    /// <summary>What is said of how a contact is held, and not of what it is about.</summary>
    static readonly HashSet<string> Manners = new(StringComparer.Ordinal) { "phone", "telephone", "video", "summit", "face", "round", "marathon", "emergency", "lunch", "dinner", "breakfast", "working", "follow", "weekend", "morning", "afternoon", "evening", "night" };

    /// <summary>What the noun says.</summary>
    public ContactReference Read(int noun)
    {
        List<IReadOnlyList<ActorReference>> owners = [];
        List<string> names = [], subjects = [];
        foreach (int modifier in Modifiers(noun))
        {
            if (actors.ReadAlone(modifier) is { Count: > 0 } read) owners.Add(read);
            else names.Add(tree.Document.Form(modifier).ToString());
        }

        if (Subject(noun) is { Count: > 0 } subject) owners.Add(subject);
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (IsMatter(child)) subjects.Add(tree.Lemma(child));
        return new ContactReference(owners, names, subjects, Rival(noun), tree.Xpos[noun] is "NNS" or "NNPS" && Counted.Contains(tree.Lemma(noun)));
    }

    /// <summary>The last that is brought in: "A met B. Lawmakers held a meeting. The meeting"; null for nothing.</summary>
    public RivalContact? Rival(int noun)
    {
        string lemma = tree.Lemma(noun);
        int sentence = Math.Max(0, tree.Document.Sentences.IndexOf(noun) - Reach), first = tree.Document.Sentences.Sentences[sentence].First;
        for (int token = noun - 1; token >= first; token--)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || IsTold(token, sentence)) continue;
            if (tree.Lemma(token) == lemma && tree.Upos[token] is Upos.Noun or Upos.Propn)
            {
                if (IsBroughtIn(token) && !IsBeside(token, noun) && !IsOccasion(token)) return new RivalContact(token, Had(token));
            }
            else if (ComingTogether.Contains(lemma) && IsComing(token)) return new RivalContact(token, actors.Read(tree.Child(token, Relation.Nsubj)));
        }

        return null;
    }

    /// <summary>Does a token tell of a contact by itself, as far as those told since a sentence go?</summary>
    bool IsTold(int token, int sentence)
    {
        for (int i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence; i--)
            if (!mentions[i].IsAnaphoric && (mentions[i].Trigger == token || mentions[i].Gathering == token)) return true;
        return false;
    }

    /// <summary>"A's remarks to the envoy of B at their meeting": does the sentence name two before "their", of whom none is of those for whom it was read?</summary>
    /// <param name="their">The pronoun.</param>
    /// <param name="read">For whom it was read.</param>
    /// <param name="representation">Who stands for whom.</param>
    public bool IsOfOthers(int their, IReadOnlyList<ActorReference> read, Representation representation)
    {
        if (tree.Lemma(their) is not ("they" or "their")) return false;
        HashSet<string> named = new(StringComparer.Ordinal);
        for (int token = tree.SentenceOf(their).First; token < their; token++)
            if (actors.Names.EntityAt(token) is { } entity && (NameIndex.IsPerson(entity) || entity.StartsWith("country:", StringComparison.Ordinal))) named.Add(representation.CountryOf(entity) ?? entity);
        return named.Count > 1 && !read.Any(actor => named.Contains(actor.Id) || representation.CountryOf(actor.Id) is { } country && named.Contains(country));
    }

    /// <summary>"have those talks", "the talks that they had": who is said to have them. "At that meeting, A and B will": two who do something there.</summary>
    List<ActorReference> Subject(int noun)
    {
        int verb = tree.Heads[noun];
        if (verb >= 0 && tree.Relations[noun] == Relation.Obj && Having.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject) return actors.Read(subject);
        if (verb >= 0 && tree.Relations[noun] == Relation.Obl && tree.Case(noun) is "at" or "during" or "in" && tree.Child(verb, Relation.Nsubj) is >= 0 and int there && actors.Read(there) is { Count: > 1 } together) return together;
        if (tree.Child(noun, Relation.AclRelcl) is >= 0 and int clause && Having.Contains(tree.Lemma(clause)) && tree.Child(clause, Relation.Nsubj) is >= 0 and int who && tree.Upos[who] != Upos.Det && tree.Lemma(who) is not ("which" or "that")) return actors.Read(who);
        return [];
    }

    /// <summary>Both sides of "talks of Norway with the unions", as far as both are told; else nobody.</summary>
    List<ActorReference> Had(int noun)
    {
        List<ActorReference> had = Subject(noun);
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) is "with" or "between" or "among" or "of") had.AddRange(actors.Read(child));
        return had.Count > 1 ? had : [];
    }

    /// <summary>"A met B during a regional meeting in Oslo": where a contact is, and no other after it.</summary>
    bool IsOccasion(int noun) =>
        tree.Case(noun) is "during" or "at" or "before" or "ahead of" or "on"
        && IsUnderTold(noun, tree.Document.Sentences.IndexOf(noun));

    bool IsUnderTold(int noun, int sentence)
    {
        for (int i = mentions.Count - 1; i >= 0 && mentions[i].Sentence >= sentence; i--)
            if (mentions[i] is { IsAnaphoric: false, Trigger: var trigger } && trigger < noun && (tree.IsBelow(noun, trigger) || tree.Heads[trigger] is >= 0 and int verb && tree.IsBelow(noun, verb))) return true;
        return false;
    }

    /// <summary>"fisheries" in "the fisheries talks".</summary>
    bool IsMatter(int token) =>
        tree.Relations[token] == Relation.Compound && tree.Upos[token] == Upos.Noun && !char.IsUpper(tree.Document.Form(token)[0]) && !IsTime(token) && !Manners.Contains(tree.Lemma(token));

    /// <summary>The names in what stands before a noun, and in what it is of: "the Quad meeting", "the session of the Harbour Dialogue". Days and cities say when and where.</summary>
    IEnumerable<int> Modifiers(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            bool of = tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of";
            if (!of && tree.Relations[child] is not (Relation.Compound or Relation.Amod or Relation.Flat or Relation.NmodDesc)) continue;
            if (IsName(child)) yield return child;
            foreach (int below in Modifiers(child)) yield return below;
        }
    }

    bool IsName(int token)
    {
        if (tree.Upos[token] is Upos.Num or Upos.Punct || IsTime(token)) return false;
        if (actors.Names.Is(token, NameType.Place) && actors.Names.EntityAt(token)?.StartsWith("country:", StringComparison.Ordinal) != true) return false;
        foreach (char letter in tree.Document.Form(token))
            if (char.IsUpper(letter)) return true;
        return false;
    }

    bool IsTime(int token)
    {
        TimeExpression[] times = tree.Document.Times.Expressions;
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].End <= token) low = middle + 1; else high = middle;
        }

        return low < times.Length && times[low].First <= token;
    }

    /// <summary>One phrase: "the next session of the session".</summary>
    bool IsBeside(int token, int noun) => tree.IsBelow(token, noun) || tree.IsBelow(noun, token);

    /// <summary>"a meeting", "talks with the unions", "the six-party talks", and not "the meeting", "such talks".</summary>
    bool IsBroughtIn(int noun)
    {
        bool definite = tree.Child(noun, Relation.NmodPoss) >= 0, own = false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            definite |= tree.Lemma(child) is "the" or "this" or "that" or "these" or "those" or "such" or "both" or "any" or "no";
            own |= IsMatter(child) || tree.Relations[child] is Relation.Amod or Relation.Compound && (tree.Lemma(child).EndsWith("-party", StringComparison.Ordinal) || tree.Lemma(child).EndsWith("-nation", StringComparison.Ordinal) || tree.Lemma(child) is "party" or "nation");
        }

        return !definite || own || Modifiers(noun).Any();
    }

    /// <summary>"the assembly met", and not "met the demands".</summary>
    bool IsComing(int verb) =>
        tree.Upos[verb] == Upos.Verb && Coming.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Nsubj) >= 0
        && (tree.Child(verb, Relation.Obj) is var whom && (whom < 0 || actors.ReadAlone(whom).Count > 0));

    /// <summary>Is another contact brought in since that of those who were last told to have met?</summary>
    public bool IsDisplaced(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && tree.Lemma(child) is "talk" or "negotiation" or "consultation") noun = child;
        if (mentions.FindLast(mention => mention.Participants.Count > 0 && mention.Trigger < noun) is { Kind: EventKind.Summit } gathering && gathering.Word == tree.Lemma(noun)) return true;
        return mentions.FindLast(mention => mention.Participants.Count > 1 && mention.Trigger < noun) is { } told && Rival(noun)?.Displaces(told.Trigger, told.Participants, actors.Representation) == true;
    }
}

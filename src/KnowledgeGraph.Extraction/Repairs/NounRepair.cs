using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "The leaders of the member states A and B", "EU candidates A and B", "NATO ally A": words of membership are nouns, though their forms may
/// be a verb's or an adverb's.
/// </summary>
static class NounRepair
{
    /// <summary>The document with tags and trees put right, or itself.</summary>
    public static Document Mend(Document document)
    {
        Reading? reading = null;
        for (int noun = 1; noun < document.Tokens.Count; noun++)
        {
            if (document.Parses.Heads[noun] == ParseLayer.Unparsed) continue;
            if (document.Tags.Xpos[noun] == "VBZ" && document.Form(noun) is "states" or "candidates" or "hopefuls" or "producers" or "exporters" or "partners" or "allies" or "powers" && IsNoun(document, noun)) (reading ??= new Reading(document)).Make(noun);
            else if (document.Tags.Xpos[noun] == "VBZ" && document.Parses.Relations[noun] is Relation.Ccomp or Relation.Obj && document.Parses.Heads[noun] is >= 0 and int verb && verb < noun && Judgements.Contains(document.Tags.Lemmas[verb]) && IsPhrase(document, verb + 1, noun)) (reading ??= new Reading(document)).MakeObject(noun);
            else if (document.Tags.Xpos[noun] == "VBG" && document.Form(noun) is "meeting" or "gathering" && IsModified(document, noun)) (reading ??= new Reading(document)).MakeMeeting(noun);
            else if (document.Form(noun) is "meet" && document.Tags.Xpos[noun] == "NN") (reading ??= new Reading(document)).MakeMeeting(noun);
            else if (document.Form(noun) is "meet" && document.Tags.Xpos[noun] == "VB" && IsCalled(document, noun)) (reading ??= new Reading(document)).MakeMeeting(noun, noun - 1);
            else if (document.Tags.Xpos[noun] == "VBZ" && document.Form(noun) is "talks" or "Talks" && document.Parses.Relations[noun] is Relation.Nsubj or Relation.NsubjPass) (reading ??= new Reading(document)).MakeTalks(noun);
            else if (document.Form(noun) is "colleague" or "colleagues" or "number" && IsPeer(document, noun)) (reading ??= new Reading(document)).MakeCounterpart(noun);
            else if (document.Tags.Xpos[noun] == "RB" && document.Form(noun) is "ally") (reading ??= new Reading(document)).MakeAlly(noun);
        }

        return reading?.Mended() ?? document;
    }

    /// <summary>
    /// Behind "member"; behind an organization's name or "partner" where the parser has a noun's place for it, or a country's name follows:
    /// "the Union states that" has a verb.
    /// </summary>
    static bool IsNoun(Document document, int noun)
    {
        if (document.Form(noun - 1) is "member") return document.Form(noun) is "states";
        bool before = document.Form(noun - 1) is "partner" or "observer" or "candidate";
        bool follows = false;
        if (document.Has(LayerKind.Names))
            foreach (Name name in document.Names.Names)
            {
                if (name.First > noun + 1) break;
                before |= name.End == noun && name.Type == NameType.Organization;
                follows |= name.First == noun + 1 && name.Type == NameType.Place;
            }

        return before && (follows || document.Parses.Relations[noun] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Appos);
    }

    /// <summary>"agreed to a future meet": what has an article and an adjective is no verb.</summary>
    static bool IsCalled(Document document, int noun) => noun > 1 && document.Form(noun - 1) is "future" or "annual" or "regional" or "recent" or "upcoming" && document.Form(noun - 2) is "a" or "an" or "another";

    /// <summary>"his Norwegian colleague", "her Danish opposite number", "his Norwegian, Danish and Polish colleagues": who holds there the office that he holds here.</summary>
    static bool IsPeer(Document document, int noun)
    {
        int before = noun - 1;
        if (document.Form(noun) is "number" && document.Form(before--) is not "opposite" || !document.Has(LayerKind.Names)) return false;
        Name[] names = document.Names.Names;
        int countries = 0;
        while (before > 0 && Ordered.IndexAtLeast(names, before + 1, static name => name.End) is var at && at < names.Length && names[at] is { Type: NameType.Demonym } land && land.First <= before)
        {
            countries++;
            before = land.First - 1;
            while (before > 0 && document.Form(before) is "," or "and") before--;
        }

        // "representatives of A and B joined their Norwegian colleagues": these hold no office that is told
        return countries > 0 && (document.Tags.Lemmas[before] is "his" or "her" or "my" || document.Tags.Lemmas[before] == "their" && document.Form(noun) is not "colleagues" || document.Form(before) is "'s" or "’s");
    }

    /// <summary>What is so judged or told of is a thing, and no clause.</summary>
    static readonly HashSet<string> Judgements = new(StringComparer.Ordinal) { "condemn", "denounce", "deplore", "criticize", "criticise", "discuss", "praise", "hail", "reject", "oppose", "support", "halt", "suspend", "launch", "conduct", "ban", "back", "end" };

    /// <summary>"missile" in "condemned missile launches": nothing but nouns without an article.</summary>
    static bool IsPhrase(Document document, int from, int to)
    {
        for (int token = from; token < to; token++)
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj) || document.Tags.Xpos[token] == "NNS") return false;
        return to > from;
    }

    /// <summary>"the inaugural leaders meeting": what has an adjective or an owner is no verb.</summary>
    static bool IsModified(Document document, int noun)
    {
        for (int token = noun - 1; token >= Math.Max(0, noun - 6); token--)
            if (document.Parses.Heads[token] == noun && document.Parses.Relations[token] is Relation.Amod or Relation.Det or Relation.NmodPoss) return true;
        return false;
    }

    /// <summary>Copies of the layers, changed where a noun is made.</summary>
    sealed class Reading(Document document) : Draft(document)
    {
        public void Make(int noun)
        {
            int member = noun - 1;
            (Classes[noun], Xpos[noun], Lemmas[noun]) = (Upos.Noun, "NNS", Original.Form(noun)[..^1].ToString());
            int above = Heads[member];
            if (above >= 0 && above != noun && Heads[above] == noun) TakePlace(noun, above, Original.Sentences.Sentences[Original.Sentences.IndexOf(noun)]);
            if (above != noun) (Heads[noun], Relations[noun]) = (above, Relations[member]);
            else if (Relations[noun] is Relation.Advcl or Relation.Ccomp or Relation.Xcomp) Relations[noun] = Relation.Obl;
            Sentence sentence = Original.Sentences.Sentences[Original.Sentences.IndexOf(noun)];
            GiveUpVerb(noun, sentence);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (token < member && Heads[token] == member) Heads[token] = noun;
                else if (token > noun && Heads[token] == noun && Relations[token] is Relation.Obj or Relation.Conj && token == noun + 1) Relations[token] = Relation.Appos;
            }

            (Heads[member], Relations[member]) = (noun, Relation.Compound);
        }

        /// <summary>"A majority of member states oppose": what was the subject of the noun is that of the verb below it, or stands in its place.</summary>
        void TakePlace(int noun, int subject, Sentence sentence)
        {
            (Heads[subject], Relations[subject]) = (Heads[noun], Relations[noun]);
            for (int verb = noun + 1; verb < sentence.End; verb++)
            {
                if (Heads[verb] != noun || Classes[verb] != Upos.Verb) continue;
                (Heads[verb], Relations[verb]) = (Heads[noun], Relations[noun]);
                (Heads[subject], Relations[subject]) = (verb, Relation.Nsubj);
                for (int token = sentence.First; token < sentence.End; token++)
                    if (Heads[token] == noun && token != noun - 1 && token != subject) Heads[token] = verb;
                return;
            }
        }

        /// <summary>"Candidates A and B sent": what was read as hanging on the noun is the verb whose subject it is.</summary>
        void GiveUpVerb(int noun, Sentence sentence)
        {
            for (int verb = noun + 1; verb < sentence.End; verb++)
            {
                if (Heads[verb] != noun || Classes[verb] is not (Upos.Verb or Upos.Aux) || Relations[verb] is not (Relation.Conj or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis)) continue;
                (Heads[verb], Relations[verb]) = (Heads[noun], Relations[noun]);
                (Heads[noun], Relations[noun]) = (verb, Relation.Nsubj);
                for (int token = noun + 1; token < verb; token++)
                    if (Heads[token] == verb && Relations[token] == Relation.Nsubj) (Heads[token], Relations[token]) = (noun, Relation.Appos);
                for (int token = verb + 1; token < sentence.End; token++)
                    if (Heads[token] == noun) Heads[token] = verb;
                return;
            }
        }

        public void MakeObject(int noun)
        {
            Sentence sentence = Original.Sentences.Sentences[Original.Sentences.IndexOf(noun)];
            (Classes[noun], Xpos[noun], Relations[noun]) = (Upos.Noun, "NNS", Relation.Obj);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == noun && token < noun) Relations[token] = Relations[token] is Relation.Nsubj or Relation.Obj ? Relation.Compound : Relations[token];
                else if (Heads[token] == noun && token > noun && Classes[token] == Upos.Verb && Relations[token] == Relation.Conj) Heads[token] = Heads[noun];
        }

        public void MakeMeeting(int noun) => (Classes[noun], Xpos[noun], Lemmas[noun]) = (Upos.Noun, "NN", Original.Form(noun) is "meet" ? "meeting" : Original.Form(noun).ToString());

        /// <summary>The meeting takes the place of the word before it, which is told of it.</summary>
        public void MakeMeeting(int noun, int modifier)
        {
            MakeMeeting(noun);
            if (Heads[modifier] == noun) Relations[noun] = Relations[modifier] == Relation.Obj ? Relation.Obj : Relation.Obl;
            else (Heads[noun], Relations[noun]) = (Heads[modifier], Relations[modifier]);
            for (int token = modifier - 2; token < modifier; token++)
                if (token >= 0 && Heads[token] == modifier) Heads[token] = noun;
            (Heads[modifier], Relations[modifier]) = (noun, Relation.Amod);
        }

        /// <summary>"that talks with A will begin": a subject is a noun.</summary>
        public void MakeTalks(int noun) => (Classes[noun], Xpos[noun], Lemmas[noun]) = (Upos.Noun, "NNS", "talk");

        public void MakeCounterpart(int noun) => Lemmas[noun] = "counterpart";

        public void MakeAlly(int noun)
        {
            (Classes[noun], Xpos[noun], Lemmas[noun]) = (Upos.Noun, "NN", "ally");
            int head = Heads[noun];
            if (head < 0 || Relations[noun] != Relation.Advmod) return;
            if (head < noun && Original.Tags.Upos[head] == Upos.Propn)
            {
                Relations[noun] = Relation.Appos;
                return;
            }

            if (head == noun - 1 && Original.Tags.Upos[head] == Upos.Adj)
            {
                TakeWhole(noun, head);
                return;
            }

            int start = noun;
            while (start > 0 && Heads[start - 1] >= start && Heads[start - 1] <= noun) start--;
            if (start > 1 && Original.Form(start - 1) is "," && Original.Tags.Upos[start - 2] == Upos.Propn)
            {
                (Heads[noun], Relations[noun]) = (start - 2, Relation.Appos);
                return;
            }

            if (noun + 1 == Original.Tokens.Count || Original.Tags.Upos[noun + 1] != Upos.Propn) return;
            int name = noun + 1;
            while (Relations[name] is Relation.Flat or Relation.Compound && Heads[name] > name) name = Heads[name];
            (Heads[noun], Relations[noun]) = (name, Relation.NmodDesc);
            if (Heads[noun - 1] == name && Relations[noun - 1] is Relation.Compound or Relation.Amod) Heads[noun - 1] = noun;
        }

        /// <summary>"is A's closest ally": what was told of the adjective is told of the noun.</summary>
        void TakeWhole(int noun, int adjective)
        {
            Sentence sentence = Original.Sentences.Sentences[Original.Sentences.IndexOf(noun)];
            (Heads[noun], Relations[noun]) = (Heads[adjective], Relations[adjective]);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == adjective && Relations[token] != Relation.Advmod) Heads[token] = noun;
            (Heads[adjective], Relations[adjective]) = (noun, Relation.Amod);
        }
    }
}

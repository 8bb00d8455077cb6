using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Of the ways to analyse a construction, the one that the rules are written for: "A was to meet B" has the subject of "A met B", "each
/// other" is one word, "by phone" is nobody who did so, and an infinitive between a subject and its verb is told of the subject.
/// </summary>
static class PlainAnalysis
{
    /// <summary>By what one speaks or travels.</summary>
    static readonly HashSet<string> Means = new(StringComparer.Ordinal)
    {
        "phone", "telephone", "video", "videoconference", "teleconference", "conference", "link", "mail", "email", "letter", "telegram", "train", "car", "plane", "air", "sea", "road",
    };

    /// <summary>What one cannot do without doing it to something.</summary>
    static readonly HashSet<string> Visits = new(StringComparer.Ordinal) { "attend", "visit", "host", "join", "chair", "address" };

    /// <summary>The document with trees put right, or itself.</summary>
    public static Document Mend(Document document)
    {
        Reading? reading = null;
        for (int token = 0; token < document.Tokens.Count; token++)
            if (document.Parses.Heads[token] is >= 0 and int head && IsOdd(document, token, head)) (reading ??= new Reading(document)).Mend(token);
        for (int open = 1; open < document.Tokens.Count; open++)
            if (document.Form(open) is "(" && document.Parses.Heads[open] >= 0 && Closing(document, open) is > 0 and int close) (reading ??= new Reading(document)).MendBracket(open, close);
        return reading?.Mended() ?? document;
    }

    /// <summary>The bracket that closes in the same sentence; −1 for none.</summary>
    static int Closing(Document document, int open)
    {
        int end = document.Sentences.Sentences[document.Sentences.IndexOf(open)].End;
        for (int token = open + 1; token < end; token++)
            if (document.Form(token) is ")") return token;
        return -1;
    }

    static bool IsOdd(Document document, int token, int head) => document.Parses.Relations[token] switch
    {
        Relation.NsubjOuter or Relation.Csubj => true,
        Relation.Nsubj => document.Tags.Upos[token] is Upos.Noun or Upos.Propn && token < head,
        Relation.Advcl => token < head && document.Tags.Xpos[token] == "VB",
        Relation.Appos => token > head,
        Relation.Reparandum => document.Tags.Upos[token] == Upos.Pron,
        Relation.Obl or Relation.Nmod when document.Form(head) is "together" or "Together" or "along" or "Along" => true,
        Relation.OblAgent => Means.Contains(document.Tags.Lemmas[token]),
        Relation.Nummod or Relation.Det => token + 1 == head && document.Tags.Xpos[head] is "VBD" && document.Tags.Upos[token] is Upos.Num,
        Relation.Conj => document.Tags.Upos[token] == Upos.Noun && token > head,
        Relation.Compound when head > token + 2 && document.Tags.Upos[token] == Upos.Noun && document.Form(token + 1) is "and" => true,
        Relation.Compound => token + 4 == head && document.Form(token + 1) is "-" && document.Form(token + 2) is "in" && document.Form(token + 3) is "-",
        _ => token > 0 && document.Form(token) is "other" && document.Form(token - 1) is "each",
    };

    sealed class Reading(Document document) : Draft(document)
    {
        public void Mend(int token)
        {
            int head = Heads[token];
            switch (Relations[token])
            {
                case Relation.NsubjOuter: MendOuter(token, head); break;
                case Relation.Csubj when token > head: MendCompleting(token, head); break;
                case Relation.Csubj or Relation.Advcl: MendInfinitive(token, head); break;
                case Relation.Nsubj when Heads[head] is >= 0 and int verb && verb < token && Visits.Contains(Lemmas[verb]): MendVisited(token, head, verb); break;
                case Relation.Nsubj when Classes[token] == Upos.Noun: MendMarked(token); break;
                case Relation.Nummod or Relation.Det when Classes[token] == Upos.Num: MendNumber(token, head); break;
                case Relation.Conj: MendParallel(token, head); break;
                case Relation.Compound when Original.Form(token + 1) is "and": MendPair(token, head); break;
                case Relation.Compound when Original.Form(token + 1) is "-": MendHyphens(token, head); break;
                case Relation.Reparandum: MendPronoun(token, head); break;
                case Relation.OblAgent: Relations[token] = Relation.Obl; break;
                case Relation.Appos: MendObject(token, head); break;
                default:
                    if (Original.Form(token) is "other") MendOther(token);
                    else if (Relations[token] is Relation.Obl or Relation.Nmod) MendTogether(token, head);
                    break;
            }
        }

        /// <summary>"The presidents are to meet": the subject of the verb.</summary>
        void MendOuter(int subject, int verb)
        {
            if (!Has(verb, Relation.Nsubj) && !Has(verb, Relation.NsubjPass) && !Has(verb, Relation.Csubj)) Relations[subject] = Has(verb, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj;
        }

        /// <summary>"A is due to hold talks": who is due is the subject, and what he does completes it.</summary>
        void MendCompleting(int clause, int predicate)
        {
            if (Has(predicate, Relation.Nsubj) && Infinitive(clause) >= 0 && !Has(predicate, Relation.Expl)) Relations[clause] = Relation.Xcomp;
        }

        /// <summary>"The bids of A to join B are pending": which bids.</summary>
        void MendInfinitive(int clause, int predicate)
        {
            int mark = Infinitive(clause);
            if (mark < 0) return;
            for (int subject = mark - 1; subject >= Sentence(clause).First; subject--)
            {
                if (Original.Form(subject) is "," or "\"" or "”") return;
                if (Heads[subject] != predicate || Relations[subject] is not (Relation.Nsubj or Relation.NsubjPass) || Classes[subject] != Upos.Noun) continue;
                (Heads[clause], Relations[clause]) = (subject, Relation.Acl);
                return;
            }
        }

        /// <summary>"includes, in addition to A, B": a subject has no preposition.</summary>
        void MendMarked(int subject)
        {
            for (int token = Math.Max(0, subject - 3); token < subject; token++)
                if (Heads[token] == subject && Relations[token] == Relation.Case && Original.Form(token) is "in" or "In" or "with" or "With" or "by" or "By" or "at" or "At") Relations[subject] = Relation.Obl;
        }

        /// <summary>"will attend, online, the summit held under A": the summit is what is attended.</summary>
        void MendVisited(int noun, int participle, int verb)
        {
            if (Xpos[participle] is not ("VBN" or "VBD") || Relations[participle] is not (Relation.Parataxis or Relation.Conj or Relation.Ccomp) || participle != noun + 1 || Has(participle, Relation.Obj) || Has(participle, Relation.Cc) || Has(participle, Relation.Aux) || Has(verb, Relation.Obj)) return;
            (Heads[noun], Relations[noun]) = (verb, Relation.Obj);
            (Heads[participle], Relations[participle], Xpos[participle]) = (noun, Relation.Acl, "VBN");
        }

        /// <summary>"condemned in the strongest terms the attack": no other name of the terms, but what was condemned.</summary>
        void MendObject(int noun, int before)
        {
            if (Relations[before] is not Relation.Obl || Heads[before] is not (>= 0 and int verb) || verb > before || Classes[verb] != Upos.Verb || Has(verb, Relation.Obj) || Has(verb, Relation.Ccomp)) return;
            if (before + 1 < noun && Heads[before + 1] == noun && Relations[before + 1] is Relation.Det or Relation.NmodPoss && Classes[before] == Upos.Noun) (Heads[noun], Relations[noun]) = (verb, Relation.Obj);
        }

        /// <summary>"members of the committee (known as X) for a meeting": what follows a bracket does not hang on what is in it.</summary>
        public void MendBracket(int open, int close)
        {
            int outside = -1;
            for (int token = open + 1; token < close; token++)
                if (Heads[token] >= 0 && Heads[token] < open) outside = Heads[token];
            Sentence sentence = Sentence(open);
            for (int token = close + 1; token < sentence.End && outside >= 0; token++)
                if (Heads[token] > open && Heads[token] < close && Relations[token] is Relation.Obl or Relation.Nmod or Relation.Conj)
                    (Heads[token], Relations[token]) = (outside, Relations[token] == Relation.Obl && Classes[outside] is Upos.Noun or Upos.Propn ? Relation.Nmod : Relations[token]);
        }

        /// <summary>"said the two met": who met.</summary>
        void MendNumber(int number, int verb)
        {
            Relations[number] = Relation.Nsubj;
            for (int token = Sentence(number).First; token < number; token++)
                if (Heads[token] == verb && Relations[token] == Relation.Det) Heads[token] = number;
        }

        /// <summary>"the actions announced by A and the actions taken by B": the actions stand beside the actions, and not beside A.</summary>
        void MendParallel(int noun, int first)
        {
            if (Lemmas[first] == Lemmas[noun]) return;
            for (int up = Heads[first], steps = 0; up >= 0 && steps < 4; up = Heads[up], steps++)
                if (Classes[up] == Upos.Noun && Lemmas[up] == Lemmas[noun])
                {
                    Heads[noun] = up;
                    return;
                }
        }

        /// <summary>"A's sovereignty and territorial integrity": two things of A, though the first was read as modifying the second.</summary>
        void MendPair(int noun, int second)
        {
            int adjective = second - 1;
            if (adjective != noun + 2 || Classes[adjective] != Upos.Adj || Classes[second] != Upos.Noun || Heads[adjective] != noun && Heads[adjective] != second) return;
            Sentence sentence = Sentence(noun);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == second && (token < noun || token > second)) Heads[token] = noun;
            (Heads[adjective], Relations[adjective]) = (second, Relation.Amod);
            (Heads[noun + 1], Relations[noun + 1]) = (second, Relation.Cc);
            (Heads[noun], Relations[noun]) = (Heads[second], Relations[second]);
            (Heads[second], Relations[second]) = (noun, Relation.Conj);
        }

        /// <summary>"the chairman-in-office said": the chairman is the head, and what was read as a phrase with "in" the subject.</summary>
        void MendHyphens(int noun, int complement)
        {
            int verb = Heads[complement];
            (Heads[noun], Relations[noun]) = (verb, Relations[complement]);
            if (Relations[complement] == Relation.Obl && verb > complement && !Has(verb, Relation.Nsubj) && !Has(verb, Relation.NsubjPass)) Relations[noun] = Relation.Nsubj;
            Sentence sentence = Sentence(noun);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == complement && (token < noun || token > complement)) Heads[token] = noun;
            (Heads[complement], Relations[complement]) = (noun, Relation.Nmod);
        }

        /// <summary>"we, the leaders of A and B, met": the leaders are another name of "we".</summary>
        void MendPronoun(int pronoun, int noun)
        {
            if (noun < pronoun || pronoun + 1 >= Original.Tokens.Count || Original.Form(pronoun + 1) is not ",") return;
            (Heads[pronoun], Relations[pronoun]) = (Heads[noun], Relations[noun]);
            (Heads[noun], Relations[noun]) = (pronoun, Relation.Appos);
        }

        /// <summary>"Together with A, B signed", "B, together with A, signed": A is with B, and not with the adverb.</summary>
        void MendTogether(int phrase, int together)
        {
            if (phrase < together || Heads[together] is not (>= 0 and int above)) return;
            int before = together - 2;
            if (before >= Sentence(phrase).First && Original.Form(together - 1) is "," && Classes[before] is Upos.Noun or Upos.Propn)
            {
                while (Relations[before] is Relation.Flat or Relation.Conj && Heads[before] < before) before = Heads[before];
                (Heads[phrase], Relations[phrase]) = (before, Relation.Nmod);
            }
            else
            {
                (Heads[phrase], Relations[phrase]) = (above, Classes[above] is Upos.Noun or Upos.Propn ? Relation.Nmod : Relation.Obl);
            }
        }

        /// <summary>"accused each other of piracy".</summary>
        void MendOther(int other)
        {
            int each = other - 1;
            if (Heads[other] == each && Relations[other] == Relation.Fixed) return;
            if (Heads[each] == other) (Heads[each], Relations[each]) = (Heads[other], Relations[other]);
            Sentence sentence = Sentence(other);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == other) (Heads[token], Relations[token]) = token > other && Heads[each] >= 0 && Classes[Heads[each]] == Upos.Verb ? (Heads[each], Relations[token] == Relation.Nmod ? Relation.Obl : Relations[token]) : (each, Relations[token]);
            if (Relations[each] == Relation.Det || Relations[each] == Relation.Xcomp) Relations[each] = Relation.Obj;
            (Heads[other], Relations[other]) = (each, Relation.Fixed);
        }

        /// <summary>The "to" of an infinitive; −1 for another clause.</summary>
        int Infinitive(int verb)
        {
            for (int token = verb - 1; token >= Math.Max(Sentence(verb).First, verb - 3); token--)
                if (Heads[token] == verb && Relations[token] == Relation.Mark && Original.Form(token) is "to") return token;
            return -1;
        }

        bool Has(int head, Relation relation)
        {
            Sentence sentence = Sentence(head);
            for (int token = sentence.First; token < sentence.End; token++)
                if (Heads[token] == head && Relations[token] == relation) return true;
            return false;
        }

        Sentence Sentence(int token) => Original.Sentences.Sentences[Original.Sentences.IndexOf(token)];
    }
}

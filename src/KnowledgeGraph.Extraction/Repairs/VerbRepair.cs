using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Portugal chairs the Council", "Portugal, Norway and Iceland issue a statement": a sentence without a verb whose only candidate was read
/// as a noun. A name right before it and a phrase right behind it say that it is the verb. "Invited her to talks": no infinitive ends in -s.
/// </summary>
static class VerbRepair
{
    /// <summary>Nouns that are verbs as well, by their lemmas.</summary>
    static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "aim", "attack", "back", "bid", "blame", "call", "chair", "charge", "claim", "command", "condemn", "demand", "deny", "end", "fund", "guarantee", "head", "hail", "hope", "host",
        "issue", "join", "lead", "list", "meet", "move", "name", "need", "object", "offer", "plan", "pledge", "praise", "press", "promise", "protest", "push", "question", "reject", "request", "salute",
        "sanction", "seek", "sign", "slam", "support", "tell", "thank", "threaten", "urge", "veto", "view", "visit", "vote", "vow", "want", "warn", "welcome", "wish",
        "accuse", "allege", "ban", "bar", "block", "boycott", "challenge", "dispute", "deem", "defend", "denounce", "deplore", "doubt", "dismiss", "embrace", "endorse", "expel", "favor", "favour", "honor", "honour",
        "arm", "finance", "fear", "regret", "voice", "express", "extend", "slap", "impose", "ease", "lift", "cancel", "approve", "ink", "assail", "assist", "aid", "bash", "blast", "counter", "court", "decry", "fault", "fume", "hit", "lash", "mock", "rap", "rebuke", "rip", "side", "snub", "spurn", "stand", "summons", "supply", "share", "target",
        "restore", "resume", "sever", "ratify", "label", "oppose", "recall", "recognize", "recognise", "regard", "regards", "suspect", "respect", "sponsor", "suspend", "insist", "train", "trust", "value", "values",
    };

    /// <summary>The document with tags and trees put right, or itself.</summary>
    /// <param name="irregular">Forms of verbs that no ending gives, with their lemmas.</param>
    public static Document Mend(Document document, IReadOnlyDictionary<string, string>? irregular)
    {
        if (!document.Has(LayerKind.Names)) return document;
        Reading? reading = null;
        Name[] names = document.Names.Names;
        foreach (Name name in names)
        {
            int verb = name.End;
            if (name.Type == NameType.Demonym || verb + 1 >= document.Tokens.Count || document.Parses.Heads[verb] == ParseLayer.Unparsed) continue;
            string? past = document.Tags.Xpos[verb] == "VBD" && document.Parses.Relations[verb] is Relation.Compound or Relation.Amod && document.Parses.Heads[verb] > verb ? document.Tags.Lemmas[verb] : PastOf(document, verb, irregular);
            if (past is null && (document.Tags.Xpos[verb] is not ("NNS" or "NN" or "NNPS") || !Ambiguous.Contains(document.Tags.Lemmas[verb].ToLowerInvariant())) || char.IsUpper(document.Form(verb)[0])) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(verb)];
            if (verb + 1 >= sentence.End || !BeginsPhrase(document, verb) || HasVerb(document, sentence, verb)) continue;
            if (past is not null)
            {
                (reading ??= new Reading(document)).MakePast(verb, past, name, sentence);
                continue;
            }

            bool plural = document.Form(verb).SequenceEqual(document.Tags.Lemmas[verb]);
            if (plural && !IsList(document, sentence, name) || !plural && document.Tags.Xpos[verb] == "NN") continue;
            (reading ??= new Reading(document)).Make(verb, plural ? "VBP" : "VBZ", name, sentence);
        }

        for (int met = 1; met < document.Tokens.Count; met++)
            if (document.Form(met) is "met" && document.Tags.Xpos[met] is "NN" or "NNS" or "JJ" or "VB" && document.Parses.Heads[met] != ParseLayer.Unparsed) (reading ??= new Reading(document)).Met(met);
        for (int noun = 1; noun < document.Tokens.Count; noun++)
            if ((document.Tags.Xpos[noun] is "VBZ" or "NNS" || document.Form(noun) is "talks") && document.Parses.Heads[noun] >= 0 && document.Parses.Heads[noun - 1] == noun && document.Parses.Relations[noun - 1] == Relation.Mark && document.Form(noun - 1) is "to") (reading ??= new Reading(document)).Unmake(noun);
        return reading?.Mended() ?? document;
    }

    /// <summary>The verb whose past was read as a noun or an adjective: "Portugal severed diplomatic ties", "Portugal froze relations"; null for none.</summary>
    static string? PastOf(Document document, int token, IReadOnlyDictionary<string, string>? irregular)
    {
        if (document.Tags.Xpos[token] is "JJ" or "NN" && irregular?.GetValueOrDefault(document.Form(token).ToString()) is { } verb) return verb;
        if (document.Tags.Xpos[token] != "JJ" || document.Form(token) is not [.., 'e', 'd'] form) return null;
        string stem = form[..^2].ToString();
        return Ambiguous.Contains(stem) ? stem : Ambiguous.Contains(stem + "e") ? stem + "e" : null;
    }

    /// <summary>An article, a possessive, a name, an infinitive, what is alleged or objected to; "condemns in the strongest terms".</summary>
    static bool BeginsPhrase(Document document, int verb) =>
        document.Form(verb + 1) is "with" && document.Tags.Lemmas[verb].ToLowerInvariant() is "side" or "stand" || document.Tags.Xpos[verb + 1] == "RP" ||
        document.Form(verb + 1) is "in" && document.Tags.Lemmas[verb].ToLowerInvariant() is "condemn" or "denounce" or "deplore" or "reject" or "oppose" ||
        document.Form(verb + 1) is "that" || document.Form(verb + 1) is "to" && document.Tags.Lemmas[verb] == "object" || BeginsNoun(document, verb + 1);

    static bool BeginsNoun(Document document, int token) =>
        document.Tags.Xpos[token] is "DT" or "PRP$" or "NNP" or "NNPS" or "TO" or "PRP" || document.Tags.Xpos[token] is "JJ" or "NN" or "NNS" && document.Tags.Upos[token] != Upos.Punct;

    /// <summary>Has the sentence a finite verb outside its relative and complement clauses?</summary>
    static bool HasVerb(Document document, Sentence sentence, int except)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (token == except || document.Tags.Xpos[token] is not ("VBD" or "VBZ" or "VBP" or "MD")) continue;
            bool nested = false;
            for (int up = token, steps = 0; up >= 0 && steps < sentence.Length; up = document.Parses.Heads[up], steps++)
                nested |= document.Parses.Relations[up] is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp;
            if (!nested) return true;
        }

        return false;
    }

    /// <summary>Does the name end a list: "A and B"?</summary>
    static bool IsList(Document document, Sentence sentence, Name name)
    {
        for (int token = name.First - 1; token >= sentence.First && token >= name.First - 3; token--)
            if (document.Tags.Upos[token] == Upos.Cconj || document.Form(token) is "," && token - 1 == sentence.First) return true;      // "Portugal, Norway sign gas deal"
        return false;
    }

    /// <summary>Copies of the layers, changed where a verb is made.</summary>
    sealed class Reading(Document document) : Draft(document)
    {
        /// <summary>"to talks": a noun behind its preposition.</summary>
        public void Unmake(int noun)
        {
            (Classes[noun], Xpos[noun], Relations[noun]) = (Upos.Noun, "NNS", Classes[Heads[noun]] is Upos.Noun or Upos.Propn ? Relation.Nmod : Relation.Obl);
            if (Lemmas[noun].EndsWith('s')) Lemmas[noun] = Lemmas[noun][..^1];
            (Classes[noun - 1], Xpos[noun - 1], Relations[noun - 1]) = (Upos.Adp, "IN", Relation.Case);
        }

        /// <summary>"the two met", read as a noun with its number.</summary>
        public void Met(int verb)
        {
            (Classes[verb], Xpos[verb], Lemmas[verb]) = (Upos.Verb, "VBD", "meet");
            int subject = verb - 1;
            if (Heads[subject] != verb || Relations[subject] is not (Relation.Nummod or Relation.Det or Relation.Compound or Relation.Amod)) return;
            for (int token = 0; token < subject; token++)
                if (Heads[token] == verb && Relations[token] == Relation.Det) Heads[token] = subject;
            Relations[subject] = Relation.Nsubj;
        }

        public void MakePast(int verb, string lemma, Name name, Sentence sentence)
        {
            Make(verb, "VBD", name, sentence);
            Lemmas[verb] = lemma;
        }

        public void Make(int verb, string tag, Name name, Sentence sentence)
        {
            Classes[verb] = Upos.Verb;
            Xpos[verb] = tag;
            int subject = Top(name, verb);
            int root = sentence.First;
            while (root < sentence.End && Heads[root] != ParseLayer.Root) root++;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (token == subject || token == verb || Heads[token] != verb && Heads[token] != root) continue;
                if (token < verb) (Heads[token], Relations[token]) = Ahead(token, subject, verb);
                else if (Heads[token] == verb || Relations[token] is Relation.Punct or Relation.Obl or Relation.OblUnmarked or Relation.Advcl) (Heads[token], Relations[token]) = (verb, Behind(token, sentence));
            }

            if (root < sentence.End && root != verb && root != subject) (Heads[root], Relations[root]) = (verb, root > verb ? Relation.Obj : Relation.Advmod);
            (Heads[verb], Relations[verb]) = (ParseLayer.Root, Relation.Root);
            (Heads[subject], Relations[subject]) = (verb, Relation.Nsubj);
        }

        /// <summary>The word of the name, or of the list that it ends, that hangs on what is to be the verb.</summary>
        int Top(Name name, int verb)
        {
            int top = name.End - 1;
            for (int steps = 0; Heads[top] >= 0 && Heads[top] < verb && steps < 20; steps++) top = Heads[top];
            return top;
        }

        (int, Relation) Ahead(int token, int subject, int verb) => Relations[token] switch
        {
            Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nummod or Relation.Det or Relation.Case => (subject, token < subject && Classes[token] is Upos.Propn or Upos.Noun ? Relation.Compound : Relations[token]),
            _ => (verb, Relations[token]),
        };

        Relation Behind(int token, Sentence sentence)
        {
            bool preposition = false, infinitive = false;
            for (int child = sentence.First; child < token; child++)
            {
                if (Heads[child] != token) continue;
                preposition |= Relations[child] == Relation.Case;
                infinitive |= Relations[child] == Relation.Mark;
            }

            return Relations[token] switch
            {
                Relation.Punct => Relation.Punct,
                Relation.Acl when infinitive => Relation.Xcomp,
                Relation.Nmod or Relation.Obl when preposition => Relation.Obl,
                Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Flat or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Dep => Relation.Obj,
                var other => other,
            };
        }
    }
}

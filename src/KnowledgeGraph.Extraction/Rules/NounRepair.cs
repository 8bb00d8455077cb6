using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

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
            if (document.Tags.Xpos[noun] == "VBZ" && document.Form(noun) is "states" or "candidates" or "hopefuls" && IsNoun(document, noun)) (reading ??= new Reading(document)).Make(noun);
            else if (document.Tags.Xpos[noun] == "RB" && document.Form(noun) is "ally") (reading ??= new Reading(document)).MakeAlly(noun);
        }

        return reading?.Document() ?? document;
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

    /// <summary>Copies of the layers, changed where a noun is made.</summary>
    sealed class Reading(Document document)
    {
        readonly Upos[] _upos = [.. document.Tags.Upos];
        readonly string[] _xpos = [.. document.Tags.Xpos];
        readonly string[] _lemmas = [.. document.Tags.Lemmas];
        readonly int[] _heads = [.. document.Parses.Heads];
        readonly Relation[] _relations = [.. document.Parses.Relations];

        public Document Document()
        {
            SoundTrees.Restore(document.Sentences.Sentences, document.Parses, _heads, _relations);
            return document.Replacing(new TagLayer(_upos, _xpos, _lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(_heads, _relations));
        }

        public void Make(int noun)
        {
            int member = noun - 1;
            (_upos[noun], _xpos[noun], _lemmas[noun]) = (Upos.Noun, "NNS", document.Form(noun)[..^1].ToString());
            int above = _heads[member];
            if (above >= 0 && above != noun && _heads[above] == noun) TakePlace(noun, above, document.Sentences.Sentences[document.Sentences.IndexOf(noun)]);
            if (above != noun) (_heads[noun], _relations[noun]) = (above, _relations[member]);
            else if (_relations[noun] is Relation.Advcl or Relation.Ccomp or Relation.Xcomp) _relations[noun] = Relation.Obl;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(noun)];
            GiveUpVerb(noun, sentence);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (token < member && _heads[token] == member) _heads[token] = noun;
                else if (token > noun && _heads[token] == noun && _relations[token] is Relation.Obj or Relation.Conj && token == noun + 1) _relations[token] = Relation.Appos;
            }

            (_heads[member], _relations[member]) = (noun, Relation.Compound);
        }

        /// <summary>"A majority of member states oppose": what was the subject of the noun is that of the verb below it, or stands in its place.</summary>
        void TakePlace(int noun, int subject, Sentence sentence)
        {
            (_heads[subject], _relations[subject]) = (_heads[noun], _relations[noun]);
            for (int verb = noun + 1; verb < sentence.End; verb++)
            {
                if (_heads[verb] != noun || _upos[verb] != Upos.Verb) continue;
                (_heads[verb], _relations[verb]) = (_heads[noun], _relations[noun]);
                (_heads[subject], _relations[subject]) = (verb, Relation.Nsubj);
                for (int token = sentence.First; token < sentence.End; token++)
                    if (_heads[token] == noun && token != noun - 1 && token != subject) _heads[token] = verb;
                return;
            }
        }

        /// <summary>"Candidates A and B sent": what was read as hanging on the noun is the verb whose subject it is.</summary>
        void GiveUpVerb(int noun, Sentence sentence)
        {
            for (int verb = noun + 1; verb < sentence.End; verb++)
            {
                if (_heads[verb] != noun || _upos[verb] is not (Upos.Verb or Upos.Aux) || _relations[verb] is not (Relation.Conj or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis)) continue;
                (_heads[verb], _relations[verb]) = (_heads[noun], _relations[noun]);
                (_heads[noun], _relations[noun]) = (verb, Relation.Nsubj);
                for (int token = noun + 1; token < verb; token++)
                    if (_heads[token] == verb && _relations[token] == Relation.Nsubj) (_heads[token], _relations[token]) = (noun, Relation.Appos);
                for (int token = verb + 1; token < sentence.End; token++)
                    if (_heads[token] == noun) _heads[token] = verb;
                return;
            }
        }

        public void MakeAlly(int noun)
        {
            (_upos[noun], _xpos[noun], _lemmas[noun]) = (Upos.Noun, "NN", "ally");
            int head = _heads[noun];
            if (head < 0 || _relations[noun] != Relation.Advmod) return;
            if (head < noun && document.Tags.Upos[head] == Upos.Propn)
            {
                _relations[noun] = Relation.Appos;
                return;
            }

            if (noun + 1 == document.Tokens.Count || document.Tags.Upos[noun + 1] != Upos.Propn) return;
            int name = noun + 1;
            while (_relations[name] is Relation.Flat or Relation.Compound && _heads[name] > name) name = _heads[name];
            (_heads[noun], _relations[noun]) = (name, Relation.NmodDesc);
            if (_heads[noun - 1] == name && _relations[noun - 1] is Relation.Compound or Relation.Amod) _heads[noun - 1] = noun;
        }
    }
}

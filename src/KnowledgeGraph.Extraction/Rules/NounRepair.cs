using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>"The leaders of the member states A and B": what "member" stands right before is a noun, though its form may be a verb's.</summary>
static class NounRepair
{
    /// <summary>The document with tags and trees put right, or itself.</summary>
    public static Document Mend(Document document)
    {
        Upos[]? upos = null;
        string[] xpos = [];
        int[] heads = [];
        Relation[] relations = [];
        for (int noun = 1; noun < document.Tokens.Count; noun++)
        {
            int member = noun - 1;
            if (document.Tags.Xpos[noun] != "VBZ" || document.Form(noun) is not "states" || document.Form(member) is not "member" || document.Parses.Heads[noun] == ParseLayer.Unparsed) continue;
            if (upos is null) (upos, xpos, heads, relations) = ([.. document.Tags.Upos], [.. document.Tags.Xpos], [.. document.Parses.Heads], [.. document.Parses.Relations]);
            (upos[noun], xpos[noun]) = (Upos.Noun, "NNS");
            int above = heads[member];
            if (above != noun)
            {
                // "a majority of member states": what was the verb's subject takes the verb's place
                if (above >= 0 && heads[above] == noun) (heads[above], relations[above]) = (heads[noun], relations[noun]);
                (heads[noun], relations[noun]) = (above, relations[member]);
            }
            else if (relations[noun] is Relation.Advcl or Relation.Ccomp or Relation.Xcomp) relations[noun] = Relation.Obl;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(noun)];
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (token < member && heads[token] == member) heads[token] = noun;
                else if (token > noun && heads[token] == noun && relations[token] is Relation.Obj or Relation.Conj && token == noun + 1) relations[token] = Relation.Appos;
            }

            (heads[member], relations[member]) = (noun, Relation.Compound);
        }

        if (upos is null) return document;
        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        return document.Replacing(new TagLayer(upos, xpos, document.Tags.Lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(heads, relations));
    }
}

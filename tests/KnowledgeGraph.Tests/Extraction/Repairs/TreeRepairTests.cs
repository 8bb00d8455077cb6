using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Repairs;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Repairs;

public class TreeRepairTests
{
    static readonly HashSet<string> Titles = ["minister"];

    [Fact]
    public void AMajorityOfMemberStatesIsNoCircle()
    {
        DependencyTree tree = new(Annotate.Tree("""
            most most NOUN NN 4 nsubj
            of of ADP IN 3 case
            member member NOUN NN 1 nmod
            states state VERB VBZ 0 root
            oppose oppose VERB VBP 4 xcomp
            tolls toll NOUN NNS 5 obj
            """), Titles);
        Assert.Equal([4, 3, 3, 0, ParseLayer.Root, 4], tree.Heads);
    }

    [Fact]
    public void ATreeThatMendingMadeACircleStaysAsItWas()
    {
        Document document = Annotate.Tree("""
            Berg Berg PROPN NNP 2 nsubj person
            met meet VERB VBD 0 root
            Weber Weber PROPN NNP 2 obj person
            """);
        int[] heads = [2, ParseLayer.Root, 0];
        Relation[] relations = [.. document.Parses.Relations];
        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        Assert.Equal(document.Parses.Heads, heads);
    }

    [Fact]
    public void TwoPeopleSideBySideAreCoordinated()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Duarte Duarte PROPN NNP 5 compound person
            and and CCONJ CC 5 cc
            Prime prime ADJ JJ 4 amod
            Minister minister PROPN NNP 5 compound
            Berg Berg PROPN NNP 6 nsubj person
            met meet VERB VBD 0 root
            """), Titles);
        Assert.Equal((5, Relation.Nsubj), (tree.Heads[0], tree.Relations[0]));
        Assert.Equal((0, Relation.Conj), (tree.Heads[4], tree.Relations[4]));
    }

    [Fact]
    public void ACountryBeforeATitleModifiesThePerson()
    {
        DependencyTree tree = new(Annotate.Tree("""
            met meet VERB VBD 0 root
            Norway Norway PROPN NNP 1 obj place
            Foreign foreign ADJ JJ 4 amod
            Minister minister PROPN NNP 2 compound
            Berg Berg PROPN NNP 2 nmod person
            """), Titles);
        Assert.Equal((0, Relation.Obj), (tree.Heads[4], tree.Relations[4]));
        Assert.Equal(4, tree.Heads[1]);
    }

    [Fact]
    public void AListOfCountriesIsOneList()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Norway Norway PROPN NNP 6 nsubj place
            , , PUNCT , 1 punct
            Iceland Iceland PROPN NNP 1 appos place
            and and CCONJ CC 5 cc
            Finland Finland PROPN NNP 3 dep place
            agreed agree VERB VBD 0 root
            """), Titles);
        Assert.Equal([0, 0], [tree.Heads[2], tree.Heads[4]]);
        Assert.Equal([Relation.Conj, Relation.Conj], [tree.Relations[2], tree.Relations[4]]);
    }

    [Fact]
    public void ANameBeforeAParticipleIsItsSubject()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Norway Norway PROPN NNP 4 compound place
            has have AUX VBZ 3 aux
            frozen freeze VERB VBN 4 amod
            aid aid NOUN NN 0 root
            """), Titles);
        Assert.Equal((-1, Relation.Root), (tree.Heads[2], tree.Relations[2]));
        Assert.Equal((2, Relation.Nsubj), (tree.Heads[0], tree.Relations[0]));
        Assert.Equal((2, Relation.Obj), (tree.Heads[3], tree.Relations[3]));
    }

    [Fact]
    public void WhatModifiesANounIsNoModifierOfAVerb()
    {
        DependencyTree tree = new(Annotate.Tree("""
            voiced voice VERB VBD 0 root
            concern concern NOUN NN 1 obj
            about about ADP IN 4 case
            Norway Norway PROPN NNP 2 obl place
            """), Titles);
        Assert.Equal((1, Relation.Nmod), (tree.Heads[3], tree.Relations[3]));
    }

    [Fact]
    public void A_participle_between_commas_is_no_predicate_when_a_verb_without_subject_follows()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Talks talk NOUN NNS 3 nsubj
            , , PUNCT , 1 punct
            planned plan VERB VBN 0 root
            for for ADP IN 5 case
            Friday Friday PROPN NNP 3 obl
            , , PUNCT , 3 punct
            have have AUX VBP 9 aux
            been be AUX VBN 9 aux:pass
            cancelled cancel VERB VBN 3 advcl
            . . PUNCT . 3 punct
            """), Titles);
        Assert.Equal((8, Relation.NsubjPass), (tree.Heads[0], tree.Relations[0]));
        Assert.Equal((0, Relation.Acl), (tree.Heads[2], tree.Relations[2]));
        Assert.Equal(2, tree.Heads[4]);
        Assert.Equal((-1, Relation.Root), (tree.Heads[8], tree.Relations[8]));
    }

    [Fact]
    public void Demonyms_before_counterparts_modify_them_and_the_names_behind_are_theirs()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Duarte Duarte PROPN NNP 10 nsubj person
            and and CCONJ CC 4 cc
            her her PRON PRP$ 4 nmod:poss
            Greek Greek PROPN NNP 1 conj
            and and CCONJ CC 7 cc
            French French ADJ JJ 7 amod
            counterparts counterpart NOUN NNS 1 conj
            Alexiou Alexiou PROPN NNP 1 conj person
            Colbert Colbert PROPN NNP 8 conj person
            met meet VERB VBD 0 root
            """), Titles);
        Assert.Equal((6, Relation.Amod), (tree.Heads[3], tree.Relations[3]));
        Assert.Equal((0, Relation.Conj), (tree.Heads[6], tree.Relations[6]));
        Assert.Equal((6, Relation.Appos), (tree.Heads[7], tree.Relations[7]));
        Assert.Equal((7, Relation.Conj), (tree.Heads[8], tree.Relations[8]));
    }

    [Fact]
    public void A_verb_without_subject_takes_the_noun_that_a_comma_parts_from_the_phrase_before()
    {
        DependencyTree tree = new(Annotate.Tree("""
            After after ADP IN 3 case
            the the DET DT 3 det
            plan plan NOUN NN 9 obl
            , , PUNCT , 6 punct
            the the DET DT 6 det
            governments government NOUN NNS 3 conj
            of of ADP IN 8 case
            Norway Norway PROPN NNP 6 nmod place
            held hold VERB VBD 0 root
            talks talk NOUN NNS 9 obj
            """), Titles);
        Assert.Equal((8, Relation.Nsubj), (tree.Heads[5], tree.Relations[5]));
    }
}

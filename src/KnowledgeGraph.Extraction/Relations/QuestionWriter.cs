using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Writes the questions about the parties of one sentence, with what is known of each two.</summary>
sealed class QuestionWriter(ArticleReading reading, Sentence sentence, int number, string? publisher)
{
    readonly SentenceTree _tree = new(reading.Tree, sentence);

    // the places of the features; those up to RelationQuestion.RuleFeatures tell what the rules say
    const int Rule = 0, RuleBack = 7, RuleBackBond = 8, RuleAny = 9, Elsewhere = 10, RuleOfFirst = 14, RuleOfSecond = 15, Order = 16, Steps = 17, Near = 18, Far = 19,
        FirstKind = 20, SecondKind = 24, Gap = 28, FirstAgain = 29, SecondAgain = 30, Asked = 31, Sides = 32, Distance = 35, Count = 38, Age = 39, Parties = 40, Alone = 41, Before = 42,
        SharedPartner = RelationQuestion.SharedPartnerFeature, Official = 44, Opening = 45, Early = 46, Headline = 47, Quoted = 48, FirstPublishes = 49, SecondPublishes = 50, FirstSpeaks = 51, SecondSpeaks = 52;

    readonly bool _quoted = reading.Speakers.IsQuoted(sentence.First + (sentence.End - sentence.First) / 2);

    /// <summary>Who speaks the sentence, as themselves and as those for whom they do.</summary>
    readonly HashSet<string> _speakers = [.. reading.Speakers.Of(sentence.First + (sentence.End - sentence.First) / 2).SelectMany(speaker => new[] { speaker, reading.Representation.BodyOf(speaker) ?? speaker })];

    readonly bool _asked = Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(token => reading.Document.Form(token) is "?");

    /// <summary>The question whether the first and the second have the relation; null where no way leads between them.</summary>
    public RelationQuestion? Pair(RelationKind kind, List<SentenceParty> parties, int first, int second, Dictionary<(int First, int Second), int> rules, Dictionary<(int First, int Second), int>? elsewhere, int named, int before)
    {
        RelationParty one = parties[first].Party, other = parties[second].Party;
        if (TreeWay.Between(_tree, one, other) is not { } way) return null;
        float[] features = new float[RelationQuestion.FeatureCount];
        features[Rule + rules.GetValueOrDefault((first, second))] = 1;
        if (rules.TryGetValue((second, first), out int back)) features[kind == RelationKind.Stand && back == RelationAnswers.Cooperates ? RuleBackBond : RuleBack] = 1;
        if (rules.Count > 0) features[RuleAny] = 1;
        if (elsewhere?.TryGetValue((first, second), out int state) == true) features[Elsewhere + state] = 1;
        foreach ((int ruled, int towards) in rules.Keys)
        {
            if (ruled == first || kind == RelationKind.Contact && towards == first) features[RuleOfFirst] = 1;
            if (towards == second || kind == RelationKind.Contact && ruled == second) features[RuleOfSecond] = 1;
        }

        // those of whom each is told to have met a third may have met together
        if (kind == RelationKind.Contact && rules.Keys.Any(pair => IsOf(pair, first) && rules.Keys.Any(beside => beside != pair && IsOf(beside, second) && Partner(beside, second) == Partner(pair, first)))) features[SharedPartner] = 1;
        return Finish(kind, one, other, way, features, named, before);

        static bool IsOf((int First, int Second) pair, int party) => pair.First == party || pair.Second == party;

        static int Partner((int First, int Second) pair, int party) => pair.First == party ? pair.Second : pair.First;
    }

    /// <summary>The question whether somebody visits or attends.</summary>
    public RelationQuestion? Single(List<SentenceParty> parties, int index, RuleFindings findings, int named, int before)
    {
        RelationParty party = parties[index].Party;
        if (TreeWay.Up(_tree, party, isFirst: true) is not { } way) return null;
        float[] features = new float[RelationQuestion.FeatureCount];
        features[Rule + findings.Attendances.GetValueOrDefault(index)] = 1;
        if (findings.Attendances.Count > 0) features[RuleBackBond] = 1;
        if (findings.Contacts.Keys.Any(pair => pair.First == index || pair.Second == index)) features[RuleAny] = 1;
        return Finish(RelationKind.Attendance, party, party, way, features, named, before);
    }

    RelationQuestion Finish(RelationKind kind, RelationParty first, RelationParty second, TreeWay way, float[] features, int named, int before)
    {
        const int longWay = 6, shortWay = 2;
        int sides = way.First < 0 ? 2 : way.Second < 0 ? 1 : 0;
        features[Order] = way.First < way.Second ? 1 : 0;
        features[Steps] = Math.Min(way.Length, 10) / 10f;
        features[Near] = way.Length <= shortWay ? 1 : 0;
        features[Far] = way.Length >= longWay ? 1 : 0;
        features[FirstKind + (int)first.Kind] = 1;
        features[SecondKind + (int)second.Kind] = 1;
        if (sides == 0) features[Gap] = Math.Min(Math.Abs(way.First - way.Second), 30) / 30f;
        features[FirstAgain] = first.Tokens.Length > 1 ? 1 : 0;
        features[SecondAgain] = second.Tokens.Length > 1 ? 1 : 0;
        features[Asked] = _asked ? 1 : 0;
        features[Sides + sides] = 1;
        RelationParty? told = !first.IsInSentence ? first : !second.IsInSentence ? second : null;
        if (told is not null)
        {
            features[Distance + Math.Min(told.Distance, 3) - 1] = 1;
            features[Count] = Math.Min(told.Count, 5) / 5f;
            features[Age] = Math.Min(told.Age, 10) / 10f;
        }

        const int early = 3;
        features[Official] = publisher is null ? 0 : 1;
        features[Opening] = number == 0 ? 1 : 0;
        features[Early] = number < early ? 1 : 0;
        features[Headline] = reading.Document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Headline ? 1 : 0;
        features[Quoted] = _quoted ? 1 : 0;
        features[FirstPublishes] = first.Id == publisher ? 1 : 0;
        features[SecondPublishes] = second.Id == publisher ? 1 : 0;
        features[FirstSpeaks] = _speakers.Contains(first.Id) ? 1 : 0;
        features[SecondSpeaks] = _speakers.Contains(second.Id) ? 1 : 0;
        features[Parties] = Math.Min(named, 8) / 8f;
        features[Alone] = named == 1 ? 1 : 0;
        features[Before] = Math.Min(before, 6) / 6f;
        return new RelationQuestion { Kind = kind, First = first, Second = second, Tokens = way.Tokens, Positions = way.Positions, FirstToken = way.First, SecondToken = way.Second, Top = way.Top, Features = features };
    }
}

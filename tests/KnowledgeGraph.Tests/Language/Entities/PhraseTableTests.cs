using KnowledgeGraph.Language.Entities;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Entities;

public sealed class PhraseTableTests
{
    [Theory]
    [InlineData("Côte d'Ivoire", "cote", "d'ivoire")]
    [InlineData("São Tomé", "Sao", "Tome")]
    [InlineData("Al-Azhar", "al", "-", "azhar")]
    [InlineData("People's Army", "People", "'s", "Army")]
    public void APhraseIsFoundInTheWordsOfATreebank(string phrase, params string[] words)
    {
        PhraseTable table = new();
        table.Add(phrase, LexiconClasses.Organization);
        ulong hash = PhraseTable.Empty;
        for (int i = 0; i < words.Length; i++)
        {
            hash = PhraseTable.Extend(hash, words[i]);
            Assert.True(table.TryGet(hash, out LexiconClasses classes, out bool continues));
            Assert.Equal(i == words.Length - 1 ? LexiconClasses.Organization : LexiconClasses.None, classes);
            Assert.Equal(i < words.Length - 1, continues);
        }
    }

    [Fact]
    public void TwoListsGiveAPhraseBothClasses()
    {
        PhraseTable table = new();
        table.Add("Jordan", LexiconClasses.Country);
        table.Add("Jordan", LexiconClasses.GivenName);
        Assert.True(table.TryGet(PhraseTable.Extend(PhraseTable.Empty, "JORDAN"), out LexiconClasses classes, out _));
        Assert.Equal(LexiconClasses.Country | LexiconClasses.GivenName, classes);
    }

    [Theory]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Çavuşoğlu", "cavusoglu")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Dăncilă", "dancila")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Ruđer", "ruder")]
    [InlineData("Žižek", "zizek")]
    [InlineData("Øystein", "oystein")]
    public void LettersFoldToTheirPlainForms(string word, string folded) => Assert.Equal(folded, string.Concat(word.Select(LatinFolding.Fold)));
}

using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Hosting.Sources;

namespace KnowledgeGraph.Tests.Hosting;

/// <summary>Every kind of input gives the right article or one line that says why not.</summary>
public sealed class ArticleReaderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("kg-read-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("plain.txt", "Ana met Ben.\n", "Ana met Ben.\n")]
    [InlineData("windows.txt", "Ana met Ben.\r\nThey talked.\r\n", "Ana met Ben.\nThey talked.\n")]
    [InlineData("old-mac.txt", "Ana met Ben.\rThey talked.\r", "Ana met Ben.\nThey talked.\n")]
    [InlineData("mark.txt", "\uFEFFAna met Ben.", "Ana met Ben.")]
    [InlineData("wide.txt", "Ana met 李 and 😀 Ben\u202E.", "Ana met 李 and 😀 Ben\u202E.")]
    [InlineData("UPPER.TXT", "Ana met Ben.", "Ana met Ben.")]
    [InlineData("rule.md", "---\nAna met Ben.\n---\n", "---\nAna met Ben.\n---\n")]
    public void ATextIsReadAsItIs(string name, string content, string expected) => Assert.Equal(expected, Single(name, Encoding.UTF8.GetBytes(content)).Text);

    [Fact]
    public void TextInUtf16WithItsMarkIsRead() =>
        Assert.Equal("Ana met Ben.", Single("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Ana met Ben.")]).Text);

    [Fact]
    public void AHugeTextIsRead() => Assert.Equal(10_000_000, Single("huge.txt", Encoding.UTF8.GetBytes(new string('a', 10_000_000))).Text.Length);

    [Fact]
    public void ALineOfAMegabyteIsRead() => Assert.Equal(1_000_000, Single("line.jsonl", Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 1_000_000)}}"}""")).Text.Length);

    [Fact]
    public void MetadataStandsBesideTheText()
    {
        Write("a.meta.json", """{"id":"x-1","title":"T","source":"S","url":"https://example.org","published":"2022-09-15T08:00:00Z","license":"L"}""");
        Article article = Single("a.txt", "Ana met Ben."u8.ToArray());
        Assert.Equal(("x-1", "T", "S", "https://example.org", new DateOnly(2022, 9, 15), "L", "metadata"),
            (article.Id, article.Title, article.Source, article.Url, article.Published, article.Licence, article.PublishedBasis));
    }

    [Fact]
    public void MetadataStandsInFrontOfTheText()
    {
        Article article = Single("a.md", "---\nid: x-2\npublished: 2022-09-15\n---\n\nAna met Ben.\n"u8.ToArray());
        Assert.Equal(("x-2", new DateOnly(2022, 9, 15), "Ana met Ben.\n"), (article.Id, article.Published, article.Text));
    }

    [Fact]
    public void AnArticleWithoutIdIsKnownByItsText() => Assert.StartsWith("doc:", Single("a.json", """{"text":"Ana met Ben."}"""u8.ToArray()).Id, StringComparison.Ordinal);

    [Fact]
    public void ATextWithoutIdIsKnownByItsFile() => Assert.Equal("visit", Single("visit.txt", "Ana met Ben."u8.ToArray()).Id);

    [Fact]
    public void TheDateOfTheCommandLineIsForTextsWithoutOne()
    {
        string path = Write("a.txt", "Ana met Ben.");
        Article article = Assert.Single(new ArticleReader(new DateOnly(2020, 2, 29)).Read(path)).Article!;
        Assert.Equal((new DateOnly(2020, 2, 29), "command line"), (article.Published, article.PublishedBasis));
    }

    [Fact]
    public void AZippedFileIsUnpacked()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionMode.Compress)) gzip.Write("""{"text":"Ana met Ben."}"""u8);
        Assert.Equal("Ana met Ben.", Single("a.jsonl.gz", packed.ToArray()).Text);
    }

    [Fact]
    public void OneBadLineLeavesTheOthers()
    {
        string path = Write("many.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n\n{\"text\":\"Two.\"}\n");
        ReadArticle[] read = [.. new ArticleReader().Read(path)];
        Assert.Equal(["One.", null, "Two."], read.Select(r => r.Article?.Text));
        Assert.Equal(2, read[1].Rejection!.Line);
    }

    [Fact]
    public void OneBadArticleOfAListLeavesTheOthers()
    {
        string path = Write("list.json", """[{"text":"One."},{"txt":"?"},{"text":"Two."}]""");
        ReadArticle[] read = [.. new ArticleReader().Read(path)];
        Assert.Equal(["One.", null, "Two."], read.Select(r => r.Article?.Text));
        Assert.Equal("article 2: no field 'text'", read[1].Rejection!.Reason);
    }

    [Theory]
    [InlineData("empty.txt", "", "no text")]
    [InlineData("blank.txt", " \n\t\n ", "no text")]
    [InlineData("nul.txt", "Ana\0met Ben.", "not a text file")]
    [InlineData("empty.json", "", "broken JSON: ")]
    [InlineData("empty.jsonl", "\n\n", "empty")]
    [InlineData("cut.json", "{\"text\":\"Ana", "broken JSON: ")]
    [InlineData("twice.json", "{\"text\":\"a\",\"text\":\"b\"}", "broken JSON: ")]
    [InlineData("tail.json", "{\"text\":\"a\"} x", "broken JSON: ")]
    [InlineData("none.json", "{\"title\":\"a\"}", "no field 'text'")]
    [InlineData("null.json", "{\"text\":null}", "no field 'text'")]
    [InlineData("number.json", "{\"text\":7}", "the field 'text' is a number instead of a text")]
    [InlineData("list.json", "{\"text\":[\"a\"]}", "the field 'text' is a list instead of a text")]
    [InlineData("void.json", "[]", "an empty list")]
    [InlineData("scalar.json", "\"text\"", "an article is a JSON object, this is a text")]
    [InlineData("blank.json", "{\"text\":\"  \"}", "no text")]
    [InlineData("month.json", "{\"text\":\"a\",\"published\":\"2022-13-01\"}", "published is not a date like 2022-09-15: '2022-13-01'")]
    [InlineData("words.json", "{\"text\":\"a\",\"published\":\"yesterday\"}", "published is not a date like 2022-09-15: 'yesterday'")]
    [InlineData("year.json", "{\"text\":\"a\",\"published\":\"0001-01-01\"}", "published in the year 1")]
    [InlineData("far.json", "{\"text\":\"a\",\"published\":\"9999-12-31\"}", "published in the year 9999")]
    [InlineData("stamp.json", "{\"text\":\"a\",\"published\":1663200000}", "the field 'published' is a number instead of a text")]
    [InlineData("half.json", "{\"text\":\"a \\ud83d b\"}", "the field 'text' holds half a character (a lone surrogate)")]
    [InlineData("control.json", "{\"text\":\"a\",\"id\":\"x\\u0007\"}", "the id is too long or holds control characters")]
    [InlineData("title.json", "{\"text\":\"a\",\"title\":{\"en\":\"b\"}}", "the field 'title' is an object instead of a text")]
    [InlineData("front.md", "---\nid: [a\n---\ntext", "front matter: ")]
    [InlineData("fields.md", "---\nid: {a: b}\n---\ntext", "front matter: ")]
    [InlineData("page.pdf", "%PDF-1.7", "'.pdf' is not read; known are .txt, .md, .json, .jsonl, each also with .gz")]
    [InlineData("false.txt.gz", "not gzip", "not a gzip file, or a damaged one")]
    public void WhatIsNoArticleIsRejectedWithItsReason(string name, string content, string reason)
    {
        Rejection rejection = Assert.Single(new ArticleReader().Read(Write(name, content))).Rejection!;
        Assert.StartsWith(reason, rejection.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', rejection.ToString());
    }

    [Fact]
    public void NestingWithoutEndIsRejected()
    {
        Rejection rejection = Assert.Single(new ArticleReader().Read(Write("deep.json", "{\"text\":" + new string('[', 100_000)))).Rejection!;
        Assert.StartsWith("broken JSON: ", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongEncodingIsRejected() => Assert.Equal("not UTF-8 (byte 3); save it as UTF-8", Reject("latin.txt", [0x41, 0x6E, 0x61, 0xE9, 0x20, 0x42]));

    [Fact]
    public void ABinaryIsRejected() => Assert.Equal("not a text file", Reject("program.txt", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0xFF, 0x00, 0x00, 0xC3]));

    [Fact]
    public void HalfAnUtf16FileIsRejected() => Assert.StartsWith("not ", Reject("odd.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8]), StringComparison.Ordinal);

    [Fact]
    public void BrokenMetadataBesideATextIsNamed()
    {
        Write("b.meta.json", "{");
        Assert.StartsWith("b.meta.json:1: broken JSON", Reject("b.txt", "text"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsRejected() => Assert.Equal("no such file", Assert.Single(new ArticleReader().Read(Path.Combine(_folder, "gone.txt"))).Rejection!.Reason);

    [Fact]
    public void AFolderIsNoFile() => Assert.Equal("is a folder", Assert.Single(new ArticleReader().Read(Directory.CreateDirectory(Path.Combine(_folder, "dir.txt")).FullName)).Rejection!.Reason);

    [Fact]
    public async Task AFolderIsReadInOrderWithoutMetadataAndOtherFiles()
    {
        Write("b.txt", "B.");
        Write("a.txt", "A.");
        Write("a.meta.json", "{}");
        Write("c.log", "C.");
        List<ReadArticle> read = await new FileSource([_folder, Path.Combine(_folder, "*.txt")], new ArticleReader()).ReadAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["A.", "B."], read.Select(r => r.Article!.Text));
    }

    string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    Article Single(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        ReadArticle read = Assert.Single(new ArticleReader().Read(path));
        Assert.True(read.Rejection is null, read.Rejection?.ToString());
        return read.Article!;
    }

    string Reject(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return Assert.Single(new ArticleReader().Read(path)).Rejection!.Reason;
    }
}

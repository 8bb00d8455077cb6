using CsCheck;
using KnowledgeGraph.Bolt;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>Packed values: the bytes that the specification gives, and every value back.</summary>
public sealed class PackStreamTests
{
    [Theory]
    [InlineData(1L, "01")]
    [InlineData(-16L, "F0")]
    [InlineData(-17L, "C8EF")]
    [InlineData(128L, "C90080")]
    [InlineData(-32769L, "CAFFFF7FFF")]
    [InlineData(2147483648L, "CB0000000080000000")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    [InlineData(1.1, "C13FF199999999999A")]
    [InlineData(true, "C3")]
    [InlineData(false, "C2")]
    [InlineData(null, "C0")]
    [InlineData("", "80")]
    [InlineData("A", "8141")]
    [InlineData("Größenmaßstäbe", "D0124772C3B6C39F656E6D61C39F7374C3A46265")]
    public void AScalarTakesItsShortestForm(object? value, string hex)
    {
        byte[] packed = Wire.Pack(writer => writer.Write(value));
        Assert.Equal(hex, Convert.ToHexString(packed));
        Assert.Equal(value, Wire.Unpack(packed));
    }

    [Fact]
    public void AnyIntegerStringAndNestedListComesBack()
    {
        Gen.Long.Sample(number => Equals(Wire.RoundTrip(writer => writer.Write(number)), number));
        Gen.Double.Sample(number => Equals(Wire.RoundTrip(writer => writer.Write(number)), number));
        Gen.String[0, 70_000].Where(text => !text.Any(char.IsSurrogate)).Sample(text => Equals(Wire.RoundTrip(writer => writer.Write(text)), text), iter: 200);
        Gen.Byte.Array[0, 300].Sample(bytes => bytes.SequenceEqual((byte[])Wire.RoundTrip(writer => writer.Write(bytes))!));
        Gen.Long.Array[0, 300].Sample(list => list.SequenceEqual(((List<object?>)Wire.RoundTrip(writer => writer.Write(list))!).Cast<long>()));
        Gen.Dictionary(Gen.String.AlphaNumeric, Gen.Int)[0, 300].Sample(map =>
        {
            var back = (Dictionary<string, object?>)Wire.RoundTrip(writer => writer.Write(map))!;
            return back.Count == map.Count && map.All(pair => Equals(back[pair.Key], (long)pair.Value));
        });
    }

    [Fact]
    public void EveryStructureComesBack()
    {
        Assert.Equal(("date", -3L), Wire.RoundTrip(writer => writer.WriteDate(-3)));
        Assert.Equal(("time", 5L, -3600), Wire.RoundTrip(writer => writer.WriteTime(5, -3600)));
        Assert.Equal(("localtime", 86_399_999_999_999L), Wire.RoundTrip(writer => writer.WriteLocalTime(86_399_999_999_999)));
        Assert.Equal(("localdatetime", -1L, 999_999_999), Wire.RoundTrip(writer => writer.WriteLocalDateTime(-1, 999_999_999)));
        Assert.Equal(("datetime", 100L, 7, 3600), Wire.RoundTrip(writer => writer.WriteDateTime(100, 7, 3600)));
        Assert.Equal(("datetime", 100L, 7, "Asia/Tashkent"), Wire.RoundTrip(writer => writer.WriteDateTime(100, 7, "Asia/Tashkent", 18_000)));
        Assert.Equal(("duration", 1L, -2L, 3L, 4), Wire.RoundTrip(writer => writer.WriteDuration(1, -2, 3, 4)));
        Assert.Equal(("point", 4326, 1.0, 2.0), Wire.RoundTrip(writer => writer.WritePoint(4326, 1, 2, null)));
        Assert.Equal(("point", 9157, 1.0, 2.0, 3.0), Wire.RoundTrip(writer => writer.WritePoint(9157, 1, 2, 3)));
        Assert.Equal("(7 4:x:7 A:B 0)", Wire.RoundTrip(writer => writer.WriteNode(7, "4:x:7", ["A", "B"], [])));
        Assert.Equal("[7 5:x:7 1 4:x:1 2 4:x:2 T 0]", Wire.RoundTrip(writer => writer.WriteRelationship(7, "5:x:7", 1, "4:x:1", 2, "4:x:2", "T", [])));
        Assert.Equal("(1 a A 0) / [2 r T] / 1 0", Wire.RoundTrip(writer =>
        {
            writer.WritePathHeader();
            writer.Packer.WriteListHeader(1);
            writer.WriteNode(1, "a", ["A"], []);
            writer.Packer.WriteListHeader(1);
            writer.WriteUnboundRelationship(2, "r", "T", []);
            writer.Write(new[] { 1, 0 });
        }));
    }

    [Fact]
    public void BeforeBoltFiveThereAreNumbersAndLocalClocks()
    {
        Assert.Equal("(7 7 A 0)", Wire.RoundTrip(writer => writer.WriteNode(7, "4:x:7", ["A"], []), elementIds: false));
        Assert.Equal("[7 7 1 1 2 2 T 0]", Wire.RoundTrip(writer => writer.WriteRelationship(7, "5:x:7", 1, "a", 2, "b", "T", []), elementIds: false));
        Assert.Equal(("datetime", 100L, 7, 3600), Wire.RoundTrip(writer => writer.WriteDateTime(100, 7, 3600), utc: false));
        Assert.Equal(("legacy", 18_100L, 7, "Asia/Tashkent"), Wire.RoundTrip(writer => writer.WriteDateTime(100, 7, "Asia/Tashkent", 18_000), utc: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("C4")]
    [InlineData("82FF")]
    [InlineData("81FF")]
    [InlineData("D6FFFFFFFF")]
    [InlineData("DAFFFFFFFF81418141")]
    [InlineData("B144C0")]
    [InlineData("B2440101")]
    [InlineData("B37F010101")]
    [InlineData("B2640BCB7FFFFFFFFFFFFFFF")]
    [InlineData("B350909090")]
    [InlineData("A1C0C0")]
    public void BytesThatAreNoValueAreRefused(string hex) => Assert.Throws<BoltException>(() => Wire.Unpack(Convert.FromHexString(hex)));

    [Fact]
    public void ValuesNestOnlySoDeep()
    {
        Assert.Throws<BoltException>(() => Wire.Unpack([.. Enumerable.Repeat((byte)0x91, 100_000), 0xC0]));
        object? nested = null;
        for (int depth = 0; depth < 10_000; depth++) nested = new List<object?> { nested };
        Assert.Throws<ArgumentException>(() => Wire.Pack(writer => writer.Write(nested)));
    }

    [Fact]
    public void AValueOfAForeignTypeIsRefused() =>
        Assert.Contains("Version", Assert.Throws<ArgumentException>(() => Wire.Pack(writer => writer.Write(new Version(1, 2)))).Message, StringComparison.Ordinal);
}

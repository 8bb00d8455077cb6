using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Values;
using Neo4j.Driver;
using Neo4j.Driver.Internal.Values;
using Xunit;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>The driver's own types: their text, their order, and what they convert to.</summary>
public sealed class ValueTests
{
    [Fact]
    public void TemporalValuesHaveTheirIsoText()
    {
        Assert.Equal("2022-09-15", new LocalDate(2022, 9, 15).ToString());
        Assert.Equal("-0044-03-15", new LocalDate(-44, 3, 15).ToString());
        Assert.Equal("+12345-01-01", new LocalDate(12345, 1, 1).ToString());
        Assert.Equal("23:59:59.000000001", new LocalTime(23, 59, 59, 1).ToString());
        Assert.Equal("01:02:03-05:30", new OffsetTime(1, 2, 3, -19_800).ToString());
        Assert.Equal("1969-12-31T23:59:59", new LocalDateTime(1969, 12, 31, 23, 59, 59).ToString());
        Assert.Equal("2022-09-15T05:00:00+05:00", new ZonedDateTime(1_663_200_000, 0, Zone.Of(18_000)).ToString());
        Assert.Equal("P1Y2M-3DT4.5S", new Duration(14, -3, 4, 500_000_000).ToString());
        Assert.Equal("PT0S", new Duration(0).ToString());
    }

    [Fact]
    public void DatesOfFourHundredYearsAreThoseOfDotNet()
    {
        for (var day = new DateOnly(1801, 1, 1); day.Year < 2201; day = day.AddDays(1))
        {
            var date = new LocalDate(day);
            if (date.Year != day.Year || date.Month != day.Month || date.Day != day.Day || date.ToDateOnly() != day) Assert.Fail($"{day:O} became {date}");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2023, 2, 29));
        Assert.Throws<OverflowException>(() => new LocalDate(12345, 1, 1).ToDateTime());
    }

    [Fact]
    public void ValuesConvertToTheTypesThatPeopleUse()
    {
        Assert.Equal(5, ((object)5L).As<int>());
        Assert.Equal(5.0, ((object)5L).As<double>());
        Assert.Equal("5", ((object)5L).As<string>());
        Assert.Equal(["a", "b"], ((object)new List<object?> { "a", "b" }).As<List<string>>());
        Assert.Equal([1, 2], ((object)new List<object?> { 1L, 2L }).As<int[]>());
        Assert.Equal(new Dictionary<string, int> { ["a"] = 1 }, ((object)new Dictionary<string, object?> { ["a"] = 1L }).As<IReadOnlyDictionary<string, int>>());
        Assert.Equal(new DateOnly(2022, 9, 15), ((object)new LocalDate(2022, 9, 15)).As<DateOnly>());
        Assert.Equal(new DateTimeOffset(2022, 9, 15, 5, 0, 0, TimeSpan.FromHours(5)), ((object)new ZonedDateTime(1_663_200_000, 0, Zone.Of(18_000))).As<DateTimeOffset>());
        Assert.Null(((object?)null).As<int?>());
        Assert.Equal(7, ((object?)null).As(7));
        Assert.Throws<InvalidCastException>(() => ((object?)null).As<int>());
        Assert.Throws<InvalidCastException>(() => ((object)new List<object?>()).As<int>());
        Assert.Throws<OverflowException>(() => ((object)long.MaxValue).As<int>());
    }

    [Fact]
    public void ValuesOfDotNetArePackedAsTheDatabasesOwn()
    {
        (object Given, object Expected)[] pairs =
        [
            (new DateOnly(2022, 9, 15), new LocalDate(2022, 9, 15)), (new TimeOnly(1, 2, 3), new LocalTime(1, 2, 3)), (new TimeSpan(1, 2, 3), new LocalTime(1, 2, 3)),
            (new DateTime(2022, 9, 15, 1, 2, 3, DateTimeKind.Unspecified), new LocalDateTime(2022, 9, 15, 1, 2, 3)),
            (new DateTime(2022, 9, 15, 0, 0, 0, DateTimeKind.Utc), new ZonedDateTime(1_663_200_000, 0, Zone.Of(0))),
            (new DateTimeOffset(2022, 9, 15, 5, 0, 0, TimeSpan.FromHours(5)), new ZonedDateTime(1_663_200_000, 0, Zone.Of(18_000))), (1.5m, 1.5), (2.5f, 2.5),
        ];
        foreach ((object given, object expected) in pairs) Assert.Equal(expected, RoundTrip(given, utc: true));
        Assert.Equal(new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new List<object?> { 1L } }, Query.ToDictionary(new { a = 1L, b = new List<object?> { 1L } }));
        Assert.Throws<ArgumentException>(() => RoundTrip(new Node(1, "1", [], []), utc: true));
    }

    [Fact]
    public void LegacyDateTimesMeanTheSameMoment()
    {
        ZonedDateTime[] moments = [new(1_663_225_200, 5, Zone.Of(18_000)), new(1_663_225_200, 5, Zone.Of("Europe/Stockholm"))];
        foreach (ZonedDateTime moment in moments) Assert.Equal(moment, RoundTrip(moment, utc: false));
        // Two o'clock comes twice on the night when the clocks go back; a local clock cannot say which, and the earlier is taken.
        Assert.Equal(new ZonedDateTime(1_698_537_600, 0, Zone.Of("Europe/Stockholm")), RoundTrip(new ZonedDateTime(1_698_541_200, 0, Zone.Of("Europe/Stockholm")), utc: false));
        Assert.True(new ZonedDateTime(0, 0, Zone.Of("Nowhere/Atlantis")).UnknownZoneInfo);
    }

    [Fact]
    public void DurationsAndTimesAreOrderedByLengthAndMoment()
    {
        Assert.True(new Duration(1, 0, 0, 0) > new Duration(30, 0, 0));
        Assert.True(new Duration(1, 0, 0, 0) < new Duration(31, 0, 0));
        Assert.True(new OffsetTime(10, 0, 0, 3600) < new OffsetTime(10, 0, 0, 0));
        Assert.True(new ZonedDateTime(5, 0, Zone.Of(3600)) <= new ZonedDateTime(5, 0, Zone.Of(0)));
    }

    static object? RoundTrip(object value, bool utc)
    {
        var packer = new PackStreamWriter();
        new ValueWriter(packer, DriverValues.Instance, elementIds: true) { Utc = utc }.Write(value);
        var reader = new PackStreamReader(packer.Written.Span);
        return new ValueReader(DriverValues.Instance).Read(ref reader);
    }
}

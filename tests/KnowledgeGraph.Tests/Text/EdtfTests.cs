using KnowledgeGraph.Core.Text;
using Xunit;

namespace KnowledgeGraph.Tests.Text;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31", DatePrecision.Year)]
    [InlineData("2022-09", "2022-09-01", "2022-09-30", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2022-09-15", "2022-09-15", "2022-09-15", DatePrecision.Day)]
    [InlineData("2022-09-15/2022-09-16", "2022-09-15", "2022-09-16", DatePrecision.Day)]
    [InlineData("2022-09/2023", "2022-09-01", "2023-12-31", DatePrecision.Year)]
    [InlineData("199X", "1990-01-01", "1999-12-31", DatePrecision.Decade)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", DatePrecision.Century)]
    [InlineData("2021-21", "2021-03-01", "2021-05-31", DatePrecision.Season)]
    [InlineData("2021-24", "2021-12-01", "2022-02-28", DatePrecision.Season)]
    [InlineData("2022~", "2022-01-01", "2022-12-31", DatePrecision.Year)]
    [InlineData("2022-09?", "2022-09-01", "2022-09-30", DatePrecision.Month)]
    [InlineData("2022-09-15%", "2022-09-15", "2022-09-15", DatePrecision.Day)]
    public void AValueCoversItsDaysAndIsWrittenAsItWasRead(string text, string from, string to, DatePrecision precision)
    {
        Edtf value = Edtf.Parse(text);
        Assert.Equal((from, to, precision, text), (value.From.ToString("yyyy-MM-dd"), value.To.ToString("yyyy-MM-dd"), value.Precision, value.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("/")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-13")]
    [InlineData("2022-25")]
    [InlineData("2022-02-29")]
    [InlineData("2022-9-1")]
    [InlineData("2022/2021")]
    [InlineData("2022-01-01/")]
    [InlineData("2022-01-01T10:00")]
    [InlineData("9999-24")]
    [InlineData("-100")]
    [InlineData("20X2")]
    public void WhatIsNoDateIsRefused(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Theory]
    [InlineData("2022-09", "2022-09-15", "2022-09-15")]
    [InlineData("2022-09-15/2022-09-16", "2022-09-15", "2022-09-15")]
    [InlineData("2022", "2022-09", "2022-09")]
    [InlineData("2022~", "2022", "2022")]
    [InlineData("2022-09-15", "2022-09-16", null)]
    public void TwoTellingsOfOneTimeCombineToTheFiner(string first, string second, string? combined)
    {
        Assert.Equal(combined, Edtf.Parse(first).Combine(Edtf.Parse(second))?.ToString());
        Assert.Equal(combined, Edtf.Parse(second).Combine(Edtf.Parse(first))?.ToString());
    }

    [Fact]
    public void AnIntervalThatEndsBeforeItBeginsIsRefused() =>
        Assert.Throws<ArgumentException>(() => Edtf.Interval(Edtf.Year(2022), Edtf.Year(2021)));

    [Fact]
    public void AnIntervalOfOneDayIsThatDay() =>
        Assert.Equal(Edtf.Parse("2022-09-15"), Edtf.Interval(Edtf.Parse("2022-09-15"), Edtf.Parse("2022-09-15")));
}

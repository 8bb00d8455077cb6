using CsCheck;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Tests.Extraction.Projection;

public sealed class GraphProjectorTests
{
    [Fact]
    public async Task AHeldMeetingMakesOneEdgeFromTheLowerId()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", "2022-09-15").Meeting("Piet Vries, Ana Duarte", date: "2022-09-15"));
        RelationshipRecord met = Assert.Single(await graph.RelationshipsAsync("MET_WITH"));
        Assert.Equal(("person:ana-duarte", "person:piet-vries"), (met.Identity.StartId, met.Identity.EndId));
        Assert.Equal("2022-09-15", met.Properties["firstDate"]);
        Assert.Equal("Piet Vries, Ana Duarte Held Meeting 2022-09-15 .", met.Properties["quote"]);
    }

    [Theory]
    [InlineData(EventStatus.Planned, "SCHEDULED_TO_MEET", "planned")]
    [InlineData(EventStatus.Proposed, "SCHEDULED_TO_MEET", "proposed")]
    [InlineData(EventStatus.Postponed, "SCHEDULED_TO_MEET", "postponed")]
    [InlineData(EventStatus.Cancelled, "DID_NOT_MEET", "cancelled")]
    [InlineData(EventStatus.Refused, "DID_NOT_MEET", "refused")]
    [InlineData(EventStatus.Denied, "DID_NOT_MEET", "denied")]
    public async Task WhatDidNotTakePlaceIsNeverShownAsMet(EventStatus status, string type, string word)
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", "2022-09-15").Meeting("Ana Duarte, Piet Vries", status));
        Assert.Empty(await graph.RelationshipsAsync("MET_WITH"));
        Assert.Equal(word, Assert.Single(await graph.RelationshipsAsync(type)).Properties["status"]);
    }

    [Fact]
    public async Task ACallIsNoMeeting()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", null).Meeting("Ana Duarte, Piet Vries", kind: EventKind.Call));
        Assert.Empty(await graph.RelationshipsAsync("MET_WITH"));
        Assert.Single(await graph.RelationshipsAsync("SPOKE_WITH"));
    }

    [Fact]
    public async Task ThePlannedMeetingBecomesTheHeldOne()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("before", "2022-09-10").Meeting("Ana Duarte, Piet Vries", EventStatus.Planned, "2022-09-15"),
            new Story("after", "2022-09-16").Meeting("Ana Duarte, Piet Vries", EventStatus.Held, "2022-09-15"));
        NodeRecord meeting = Assert.Single(await graph.NodesAsync("Meeting"));
        Assert.Equal(("held", 2L), (meeting.Properties["status"], meeting.Properties["documentCount"]));
        Assert.Empty(await graph.RelationshipsAsync("SCHEDULED_TO_MEET"));
    }

    [Fact]
    public async Task ACancelledPlanIsCancelledAfterAll()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("later", "2022-09-14").Meeting("Ana Duarte, Piet Vries", EventStatus.Cancelled, "2022-09-15"),
            new Story("before", "2022-09-10").Meeting("Ana Duarte, Piet Vries", EventStatus.Planned, "2022-09-15"));
        Assert.Equal("cancelled", Assert.Single(await graph.NodesAsync("Meeting")).Properties["status"]);
    }

    [Fact]
    public async Task ADenialMakesAHeldMeetingDisputed()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("one", "2022-09-16").Meeting("Ana Duarte, Piet Vries", EventStatus.Held, "2022-09-15"),
            new Story("two", "2022-09-17").Meeting("Ana Duarte, Piet Vries", EventStatus.Denied, "2022-09-15"));
        NodeRecord meeting = Assert.Single(await graph.NodesAsync("Meeting"));
        Assert.Equal(("held", true), (meeting.Properties["status"], meeting.Properties["disputed"]));
    }

    [Fact]
    public async Task TwoMeetingsOfTheSameTwoInOneWeekStayTwo()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("one", "2022-09-13").Meeting("Ana Duarte, Piet Vries", date: "2022-09-12"),
            new Story("two", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15"));
        Assert.Equal(2, (await graph.NodesAsync("Meeting")).Count);
        Assert.Equal(2L, Assert.Single(await graph.RelationshipsAsync("MET_WITH")).Properties["count"]);
    }

    [Fact]
    public async Task AVagueDateJoinsTheOneMeetingWithinIt()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("vague", "2022-10-01").Meeting("Ana Duarte, Piet Vries", date: "2022-09"),
            new Story("exact", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15"));
        Assert.Equal("2022-09-15", Assert.Single(await graph.NodesAsync("Meeting")).Properties["date"]);
    }

    [Fact]
    public async Task AVagueDateThatFitsTwoMeetingsStaysApart()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("vague", "2022-10-01").Meeting("Ana Duarte, Piet Vries", date: "2022-09"),
            new Story("exact", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15"),
            new Story("other", "2022-09-20").Meeting("Ana Duarte, Piet Vries", date: "2022-09-19"));
        Assert.Equal(3, (await graph.NodesAsync("Meeting")).Count);
    }

    [Fact]
    public async Task TwoEventsOfOneDocumentAreNeverMadeOne()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("a", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15").Meeting("Ana Duarte, Piet Vries", EventStatus.Planned));
        Assert.Equal(["held", "planned"], (await graph.NodesAsync("Meeting")).Select(m => m.Properties["status"]).Order());
    }

    [Fact]
    public async Task ASummitsAttendeesDidNotAllMeet()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", "2022-09-16").Meeting("A, B, C, D, E, F, G", kind: EventKind.Meeting));
        Assert.Empty(await graph.RelationshipsAsync("MET_WITH"));
        Assert.Equal(7, (await graph.RelationshipsAsync("PARTICIPATED_IN")).Count);
    }

    [Fact]
    public async Task SixWhoMetTogetherMetEachOther()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", "2022-09-16").Meeting("A, B, C, D, E, F"));
        Assert.Equal(15, (await graph.RelationshipsAsync("MET_WITH")).Count);
    }

    [Fact]
    public async Task MeetingsAtOneSummitHangTogether()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("a", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15", occasion: "the Harbour Summit"),
            new Story("b", "2022-09-17").Meeting("Ana Duarte, Kim Lee", date: "2022-09-16", occasion: "Harbour summit"));
        string summit = Assert.Single(await graph.NodesAsync("Summit")).Id;
        Assert.Equal([summit, summit], (await graph.RelationshipsAsync("ON_SIDELINES_OF")).Select(r => r.Identity.EndId));
    }

    [Fact]
    public async Task AnUnnamedLeaderStaysUnnamedAndIsOneAnEvent()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("a", "2022-09-16").Meeting("Piet Vries, leader of PRT", date: "2022-09-15").MayBe("leader of PRT", "person:ana-duarte"),
            new Story("b", "2022-09-17").Meeting("Piet Vries, leader of PRT", date: "2022-09-15"));
        NodeRecord unnamed = Assert.Single(await graph.NodesAsync("Person"), p => p.Properties["unnamed"] is true);
        Assert.Equal("leader of PRT (unnamed)", unnamed.Properties["name"]);
        RelationshipRecord inference = Assert.Single(await graph.RelationshipsAsync("POSSIBLY_SAME_AS"));
        Assert.Equal((unnamed.Id, "person:ana-duarte"), (inference.Identity.StartId, inference.Identity.EndId));
    }

    [Fact]
    public async Task OnlyFullMembersAreMembers()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(new Story("a", "2022-09-16").Member("Portugal", "UN", "member").Member("Netherlands", "UN", "observer"));
        Assert.Equal("country:PRT", Assert.Single(await graph.RelationshipsAsync("MEMBER_OF")).Identity.StartId);
        Assert.Equal("observer", Assert.Single(await graph.RelationshipsAsync("AFFILIATED_WITH")).Properties["status"]);
    }

    [Fact]
    public async Task AStanceOnEachTopicIsAnEdgeWithItsSpeakerOnTheClaim()
    {
        await using StoryGraph graph = await StoryGraph.OfAsync(
            new Story("a", "2022-09-16").Stance("Portugal", "Netherlands", Stance.Supports, "the Port", "Piet Vries").Stance("Portugal", "Netherlands", Stance.Supports));
        Assert.Equal(["", "the port"], (await graph.RelationshipsAsync("SUPPORTS")).Select(r => r.Identity.Key));
        Assert.Equal("person:piet-vries", Assert.Single(await graph.RelationshipsAsync("SAID_BY")).Identity.EndId);
    }

    [Fact]
    public async Task LoadingAgainChangesNothing()
    {
        Story story = new Story("a", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15", placeId: "place:porto-prt").Office("Piet Vries", "Netherlands", "Prime Minister");
        await using StoryGraph graph = await StoryGraph.OfAsync(story);
        string before = await graph.ExportAsync();
        Assert.False(await graph.LoadAsync(story));
        Assert.Equal(before, await graph.ExportAsync());
    }

    [Fact]
    public async Task AForgottenDocumentLeavesNoTrace()
    {
        Story story = new Story("a", "2022-09-16").Meeting("Ana Duarte, Piet Vries", date: "2022-09-15", placeId: "place:porto-prt", occasion: "Harbour summit")
            .Office("Piet Vries", "Netherlands", "Prime Minister").Stance("Portugal", "UN", Stance.Opposes);
        await using StoryGraph graph = await StoryGraph.OfAsync(story);
        Assert.True(await graph.ForgetAsync(story));
        Assert.Equal("", await graph.ExportAsync());
        Assert.False(await graph.ForgetAsync(story));
    }

    [Fact]
    public async Task TheSameTextUnderTwoTitlesIsOneDocumentInEitherOrder()
    {
        Story dated = new Story("a", "2022-09-16").Meeting("Ana Duarte, Piet Vries"), undated = new Story("a", null).Meeting("Ana Duarte, Piet Vries");
        await using StoryGraph one = await StoryGraph.OfAsync(dated, undated);
        await using StoryGraph two = await StoryGraph.OfAsync(undated, dated);
        Assert.Equal(await one.ExportAsync(), await two.ExportAsync());
    }

    [Fact]
    public async Task AnyOrderOfLoadsReloadsAndForgetsGivesTheSameBytes() =>
        await Gen.Select(StoryGen.Array[1, 7], Gen.Int, Gen.Int[0, 3]).SampleAsync(async (stories, seed, forgotten) =>
        {
            await using StoryGraph straight = await StoryGraph.OfAsync(stories.Skip(forgotten));
            Random order = new(seed);
            await using StoryGraph mixed = await StoryGraph.OfAsync(stories.OrderBy(_ => order.Next()).ToList());
            if (stories.Length > 0) await mixed.LoadAsync(stories[order.Next(stories.Length)]);
            foreach (Story story in stories.Take(forgotten))
                if (!stories.Skip(forgotten).Any(s => s.Tell().Article.Text == story.Tell().Article.Text)) await mixed.ForgetAsync(story);
            Assert.Equal(await straight.ExportAsync(), await mixed.ExportAsync());
        }, iter: 150, threads: 1);

    /// <summary>Few people, days and kinds, so that documents share and contradict.</summary>
    static readonly Gen<Story> StoryGen = Gen.Select(
        Gen.Int[0, 999], Gen.Int[0, 20],
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 2]).Array[1, 5]).Select((name, day, parts) =>
    {
        string[] people = ["Ana Duarte", "Piet Vries", "Kim Lee", "Érik Blå", "Portugal", "Netherlands", "leader of PRT"];
        string?[] dates = ["2022-09-15", "2022-09-14", "2022-09", "2022-09-14/2022-09-15", null, null];
        Story story = new("s" + name, day == 0 ? null : $"2022-09-{day + 8:00}");
        foreach ((int kind, int first, int second, int date, int status, int extra) in parts)
        {
            string a = people[first], b = people[(second + 1 + first) % people.Length == first ? (first + 1) % people.Length : (second + 1 + first) % people.Length];
            _ = kind switch
            {
                < 5 => story.Meeting(extra == 0 ? $"{a}, {b}, UN" : $"{a}, {b}", (EventStatus)(status * 2), dates[date], kind == 4 ? EventKind.Call : EventKind.Meeting,
                    extra == 1 ? "Harbour summit" : null, extra == 2 ? "place:porto-prt" : null),
                5 => story.Meeting(a, EventStatus.Planned, dates[date], EventKind.Visit, country: "PRT"),
                6 => story.Stance("Portugal", b, (Stance)status, extra == 0 ? "trade" : null, extra == 1 ? "Piet Vries" : null),
                7 => story.Member("Portugal", "UN", status < 2 ? "member" : "observer"),
                _ => story.Office("Piet Vries", "Netherlands", "Minister", status == 0 ? "former" : "current"),
            };
        }

        return story;
    });
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Output;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Hosting.Sources;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: what articles say, without a store.</summary>
static class ExtractCommand
{
    public static Option<DateOnly?> Published() => new("--published")
    {
        Description = "Day of publication of texts without metadata, like 2022-09-15.",
        HelpName = "DATE",
        CustomParser = Date,
    };

    /// <summary>Reads an ISO day, and says what one looks like when it is none.</summary>
    public static DateOnly? Date(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        result.AddError($"'{result.Tokens[0].Value}' is not a date like 2022-09-15.");
        return null;
    }

    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders or globs: .txt, .md, .json, .jsonl, each also .gz.", Arity = ArgumentArity.OneOrMore };
        Option<DateOnly?> published = Published();
        Option<DirectoryInfo?> folder = new("--out") { Description = "Write one ID.json for each article into this folder.", HelpName = "DIR" };
        Option<string> format = new("--format") { Description = "json or table.", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "table");
        Option<bool> trace = new("--trace") { Description = "Say on the standard error what was considered and why it was rejected." };
        Command command = new("extract", "Read articles and print what they say; no store is touched.\nExample: kg extract article.txt --published 2022-09-15")
        {
            paths, published, folder, format, trace,
        };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            IArticleExtractor extractor = session.Extractor(parsed.GetValue(trace) ? session.Screen.Say : null);
            FileSource source = new(parsed.GetRequiredValue(paths), new ArticleReader(parsed.GetValue(published)));
            string? directory = parsed.GetValue(folder)?.FullName;
            if (directory is not null) Directory.CreateDirectory(directory);
            HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
            bool rejected = false;
            await foreach (ReadArticle read in source.ReadAsync(token))
            {
                Rejection? rejection = read.Rejection;
                if (read.Article is { } article)
                {
                    string? file = directory is null ? null : FileName(read);
                    if (file is not null && !written.Add(file)) rejection = new Rejection(read.Path, null, $"a second article would be written to {file}");
                    else
                        try
                        {
                            Core.Claims.Extraction extraction = await extractor.ExtractAsync(article, token);
                            if (file is not null) await File.WriteAllBytesAsync(Path.Combine(directory!, file), GuideJson.Write(extraction), token);
                            else if (parsed.GetValue(format) == "table") Show(extraction, session.Screen);
                            else session.Screen.Out.Write(System.Text.Encoding.UTF8.GetString(GuideJson.Write(extraction)));
                        }
                        catch (InvalidDataException e)
                        {
                            rejection = new Rejection(read.Path, null, $"{article.Id}: {e.Message}");
                        }
                }

                if (rejection is null) continue;
                rejected = true;
                session.Screen.Say(rejection.ToString());
            }

            return rejected ? ExitCode.SomeRejected : ExitCode.Ok;
        }, cancellation));
        return command;
    }

    /// <summary>A file's own name for a text, the article's id for one of many; nothing in it can lead out of the folder.</summary>
    static string FileName(ReadArticle read)
    {
        string name = Path.GetFileName(read.Path);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        string stem = Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".md" ? Path.GetFileNameWithoutExtension(name) : read.Article!.Id;
        return string.Concat(stem.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ' ? c : '_')).TrimStart('.') + ".json";
    }

    static void Show(Core.Claims.Extraction extraction, Screen screen)
    {
        Dictionary<string, Actor> actors = extraction.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        string Name(string id) => GuideJson.Name(actors[id]);
        screen.Say($"{extraction.Article.Id}{(extraction.Article.Title is { } title ? ": " + title : "")}");
        ResultTable meetings = new("kind", "status", "who", "date", "where", "occasion", "quote");
        foreach (DocumentEvent told in extraction.Events)
            meetings.Add(told.Kind.ToString().ToLowerInvariant(), told.Status.ToString().ToLowerInvariant(), string.Join(", ", told.Participants.Select(p => Name(p.ActorId))),
                told.Date.Value ?? told.Date.Phrase ?? "?", told.Place ?? told.CountryIso3, told.Occasion,
                extraction.Claims.OfType<EventClaim>().First(c => c.EventKey == told.Key).Evidence.Quote);
        if (meetings.Count > 0) meetings.Write(screen);
        ResultTable relations = new("who", "what", "whom", "quote");
        foreach (Claim claim in extraction.Claims)
            switch (claim)
            {
                case MembershipClaim m: relations.Add(Name(m.MemberId), m.Status + " of", Name(m.OrganizationId), m.Evidence.Quote); break;
                case OfficeClaim o: relations.Add(Name(o.PersonId), $"{o.Title} ({o.Status}) of", Name(o.OfId), o.Evidence.Quote); break;
                case StanceClaim s: relations.Add(Name(s.FromId), s.Stance.ToString().ToLowerInvariant(), Name(s.ToId) + (s.Topic is { } topic ? $" on {topic}" : ""), s.Evidence.Quote); break;
            }

        if (relations.Count > 0) relations.Write(screen);
        if (meetings.Count + relations.Count == 0) screen.Say("Nothing found.");
    }
}

using System.ClientModel;
using System.Text.Json;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Hosting.Loading;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>
/// Lets a language model read the article, and keeps of its answer what it can quote: an entry whose quote does not stand in the text is
/// dropped and counted. Optional; nothing else needs it.
/// </summary>
public sealed class LanguageModelExtractor(IChatClient model, EntityCatalog catalog, ILogger<LanguageModelExtractor> logger) : IArticleExtractor
{
    static readonly string Instructions = ReadInstructions();

    /// <exception cref="InvalidDataException">The model did not answer, or with something that is not the JSON it was asked for.</exception>
    public async Task<Core.Claims.Extraction> ExtractAsync(Article article, CancellationToken cancellation = default)
    {
        AnswerReader reader = new(article, catalog);
        Core.Claims.Extraction extraction = reader.Read(Parse(await AskAsync(article, cancellation)));
        if (reader.Dropped > 0) logger.LogWarning("{Article}: {Dropped} entries of the language model are dropped: their quotes are not in the text", article.Id, reader.Dropped);
        return extraction;
    }

    async Task<string> AskAsync(Article article, CancellationToken cancellation)
    {
        try
        {
            ChatResponse response = await model.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, Instructions),
                    new ChatMessage(ChatRole.User, $"Published: {article.Published?.ToString("yyyy-MM-dd") ?? "unknown"}\n\n{article.Text}"),
                ],
                new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json },
                cancellation);
            return response.Text;
        }
        catch (Exception e) when (e is ClientResultException or HttpRequestException or AggregateException)
        {
            throw new InvalidDataException("the language model does not answer: " + e.GetBaseException().Message.ReplaceLineEndings(" "), e);
        }
    }

    static GuideAnswer Parse(string text)
    {
        // Some models wrap their JSON in a fence of Markdown.
        int start = text.IndexOf('{', StringComparison.Ordinal), end = text.LastIndexOf('}');
        if (start < 0 || end < start) throw new InvalidDataException("the language model's answer holds no JSON");
        try
        {
            return JsonSerializer.Deserialize(text.AsSpan(start, end - start + 1), GuideAnswerJson.Default.GuideAnswer) ?? throw new InvalidDataException("the language model's answer is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("the language model's answer is no such JSON: " + e.Message, e);
        }
    }

    static string ReadInstructions()
    {
        using Stream stream = typeof(LanguageModelExtractor).Assembly.GetManifestResourceStream("prompt.md")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}

using System.Text.Json;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>Articles and their metadata in JSON: {"text": …, "id"?, "title"?, "published"?, "url"?, "source"?, "licence"?}.</summary>
static class JsonArticle
{
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <exception cref="RejectedException">No JSON, or not what an article looks like.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            throw new RejectedException("broken JSON: " + FirstSentence(e.Message), e.LineNumber is { } line ? (int)line + 1 : null);
        }
    }

    /// <exception cref="RejectedException">A field is missing or of another type.</exception>
    public static Article Read(JsonElement element, DateOnly? published)
    {
        ArticleFields fields = Fields(element);
        string text = TextDecoder.Normalize(Text(element, "text") ?? throw new RejectedException("no field 'text'"));
        return fields.ToArticle(text, Extraction.Projection.DocumentIdentity.Of(text), published);
    }

    /// <summary>The metadata in an object.</summary>
    /// <exception cref="RejectedException">No object, or a field that is no text.</exception>
    public static ArticleFields Fields(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new RejectedException("an article is a JSON object, this is " + Kind(element));
        return new ArticleFields
        {
            Id = Text(element, "id"),
            Title = Text(element, "title"),
            Source = Text(element, "source"),
            Url = Text(element, "url"),
            Published = Text(element, "published"),
            Licence = Text(element, "licence") ?? Text(element, "license"),
        };
    }

    static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        if (name == "id" && value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String) throw new RejectedException($"the field '{name}' is {Kind(value)} instead of a text");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new RejectedException($"the field '{name}' holds half a character (a lone surrogate)");
        }
    }

    static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.String => "a text",
        _ => "null",
    };

    static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}

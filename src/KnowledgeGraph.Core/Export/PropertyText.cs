using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Core.Export;

/// <summary>The value of a property as text: the same in every culture, and a float never looks like an integer.</summary>
static class PropertyText
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain text; a list is a JSON array.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        bool truth => truth ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string[] list => JsonArray(list),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no property value.", nameof(value)),
    };

    /// <summary>The shortest digits that give the number back, with a point or an exponent.</summary>
    public static string Float(double number)
    {
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && !digits.AsSpan().ContainsAny('.', 'E') ? digits + ".0" : digits;
    }

    public static void WriteJson(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteRawValue(Float(number), skipInputValidation: true);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string[] list:
                json.WriteStartArray();
                foreach (string item in list) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Of(value));
                break;
        }
    }

    static string JsonArray(string[] list)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options)) WriteJson(json, list);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Core.Data;

/// <summary>A mapping of a YAML file; asking for what is not there, or for another kind of value, is an error that names file and line.</summary>
public sealed class YamlMap
{
    readonly string _file;
    readonly YamlMappingNode _node;

    internal YamlMap(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
    }

    /// <summary>From 1.</summary>
    public int Line => (int)_node.Start.Line;

    public IEnumerable<string> Keys => _node.Children.Keys.Select(Scalar);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Every key must be among <paramref name="known"/>: a misspelt one is an error, not a silent nothing.</summary>
    public void Only(params IReadOnlyCollection<string> known)
    {
        foreach (YamlNode key in _node.Children.Keys)
            if (!known.Contains(Scalar(key))) throw Error(key, $"unknown key '{Scalar(key)}'; known are {string.Join(", ", known)}");
    }

    /// <summary>The text of a key, or null.</summary>
    public string? Text(string key) => Find(key) is { } value ? Scalar(value) : null;

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key) => Text(key) ?? throw Error($"'{key}' is missing");

    public bool Flag(string key) => Find(key) is { } value && (Scalar(value) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Error(value, $"'{key}' is true or false, not '{other}'"),
    });

    /// <summary>The texts of a list, or of a single value; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(Scalar)],
        var single => [Scalar(single)],
    };

    /// <summary>The mapping under a key, or null.</summary>
    public YamlMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(_file, map),
        var other => throw Error(other, $"'{key}' is not a mapping"),
    };

    /// <summary>The mappings of a list; empty when the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item =>
            item is YamlMappingNode map ? new YamlMap(_file, map) : throw Error(item, $"an item of '{key}' is not a mapping"))],
        var other => throw Error(other, $"'{key}' is not a list"),
    };

    /// <summary>An error at this mapping, or at one of its keys.</summary>
    public DataFileException Error(string message, string? key = null) => key is null || Find(key) is not { } value
        ? new DataFileException(_file, Line, message)
        : Error(value, message);

    YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Error(node, "a plain value is expected");

    DataFileException Error(YamlNode node, string message) => new(_file, (int)node.Start.Line, message);
}

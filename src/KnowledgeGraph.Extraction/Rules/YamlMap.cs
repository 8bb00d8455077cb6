using KnowledgeGraph.Core.Data;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>A mapping of a YAML file, read key by key, with errors that name file and line.</summary>
sealed class YamlMap
{
    readonly string _file;
    readonly YamlMappingNode _node;

    YamlMap(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
    }

    public int Line => (int)_node.Start.Line;

    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "");

    /// <exception cref="DataFileException">The file is not YAML, or not one mapping.</exception>
    public static YamlMap Read(string file, TextReader reader)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new DataFileException(file, (int)error.Start.Line, error.Message);
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }]) throw new DataFileException(file, 1, "one mapping was expected");
        return new YamlMap(file, root);
    }

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlNode other => throw ErrorAt(other, $"'{key}' is a text"),
    };

    public string Required(string key) => Text(key) ?? throw Error($"no '{key}'");

    public IReadOnlyList<(string Text, int Line)> Texts(string key) =>
        [.. Items(key).Select(item => item is YamlScalarNode scalar ? (scalar.Value ?? "", (int)scalar.Start.Line) : throw ErrorAt(item, $"'{key}' is a list of texts"))];

    public IEnumerable<YamlMap> Maps(string key) =>
        Items(key).Select(item => item is YamlMappingNode map ? new YamlMap(_file, map) : throw ErrorAt(item, $"'{key}' is a list of mappings"));

    public YamlMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(_file, map),
        YamlNode other => throw ErrorAt(other, $"'{key}' is a mapping"),
    };

    public DataFileException Error(string message) => ErrorAt(_node, message);

    /// <summary>An error at the line of a key's value.</summary>
    public DataFileException ErrorIn(string key, string message) => ErrorAt(Find(key) ?? _node, message);

    IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        YamlNode other => throw ErrorAt(other, $"'{key}' is a list"),
    };

    YamlNode? Find(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;

    DataFileException ErrorAt(YamlNode node, string message) => new(_file, (int)node.Start.Line, message);
}

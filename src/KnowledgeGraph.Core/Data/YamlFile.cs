using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Core.Data;

/// <summary>A YAML file of one document, read so that every error names file and line.</summary>
public static class YamlFile
{
    /// <summary>The file's top mapping.</summary>
    /// <exception cref="DataFileException">No YAML, more or less than one document, or no mapping at the top.</exception>
    public static YamlMap Read(string name, TextReader reader)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new DataFileException(name, (int)e.Start.Line, e.InnerException?.Message ?? e.Message);
        }

        if (stream.Documents.Count != 1) throw new DataFileException(name, 1, $"{stream.Documents.Count} documents instead of one");
        return stream.Documents[0].RootNode is YamlMappingNode map
            ? new YamlMap(name, map)
            : throw new DataFileException(name, 1, "no mapping at the top");
    }
}

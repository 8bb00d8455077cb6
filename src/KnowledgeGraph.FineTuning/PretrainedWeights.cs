using System.Runtime.InteropServices;
using Google.Protobuf;

namespace KnowledgeGraph.FineTuning;

/// <summary>The weights of a BERT encoder (Devlin et al. 2019) from an ONNX file, by the names that they have in the Hugging Face library.</summary>
/// <remarks>
/// Fields are numbered as in onnx.proto3. The export to ONNX has given the matrices numbers for names; each is called here by the bias that is
/// added to its product.
/// </remarks>
sealed class PretrainedWeights
{
    const int Graph = 7, Node = 1, Initializer = 5, NodeInput = 1, NodeOutput = 2, NodeOperation = 4, Dimensions = 1, ElementType = 2, Name = 8, Raw = 9, SinglePrecision = 1;

    readonly Dictionary<string, (long[] Shape, float[] Values)> _weights = new(StringComparer.Ordinal);

    /// <exception cref="InvalidProtocolBufferException">The bytes are no ONNX file.</exception>
    public PretrainedWeights(ByteString onnx)
    {
        List<(string Operation, List<string> Inputs, string Output)> nodes = [];
        Read(onnx, (field, model) =>
        {
            if (field != Graph) model.SkipLastField();
            else Read(model.ReadBytes(), (part, graph) =>
            {
                if (part == Initializer) ReadWeights(graph.ReadBytes());
                else if (part == Node) nodes.Add(ReadNode(graph.ReadBytes()));
                else graph.SkipLastField();
            });
        });
        foreach ((string operation, List<string> inputs, string output) in nodes)
        {
            if (operation != "MatMul" || inputs.Find(_weights.ContainsKey) is not { } matrix) continue;
            string bias = nodes.First(node => node.Operation == "Add" && node.Inputs.Contains(output)).Inputs.First(_weights.ContainsKey);
            _weights[bias.Replace(".bias", ".weight", StringComparison.Ordinal)] = _weights[matrix];
        }
    }

    /// <summary>A vector, or a matrix with a row for each input.</summary>
    public (long[] Shape, float[] Values) this[string name] => _weights[name];

    void ReadWeights(ByteString bytes)
    {
        List<long> shape = [];
        string name = "";
        long type = 0;
        ByteString raw = ByteString.Empty;
        Read(bytes, (field, tensor) =>
        {
            if (field == Dimensions) shape.Add(tensor.ReadInt64());
            else if (field == ElementType) type = tensor.ReadInt64();
            else if (field == Name) name = tensor.ReadString();
            else if (field == Raw) raw = tensor.ReadBytes();
            else tensor.SkipLastField();
        });
        if (type == SinglePrecision) _weights[name] = ([.. shape], MemoryMarshal.Cast<byte, float>(raw.Span).ToArray());
    }

    static (string Operation, List<string> Inputs, string Output) ReadNode(ByteString bytes)
    {
        List<string> inputs = [];
        string operation = "", output = "";
        Read(bytes, (field, node) =>
        {
            if (field == NodeInput) inputs.Add(node.ReadString());
            else if (field == NodeOutput) output = node.ReadString();
            else if (field == NodeOperation) operation = node.ReadString();
            else node.SkipLastField();
        });
        return (operation, inputs, output);
    }

    static void Read(ByteString bytes, Action<int, CodedInputStream> field)
    {
        CodedInputStream input = bytes.CreateCodedInput();
        while (input.ReadTag() is not 0 and uint tag) field(WireFormat.GetTagFieldNumber(tag), input);
    }
}

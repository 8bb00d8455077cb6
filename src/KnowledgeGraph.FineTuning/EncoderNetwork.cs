using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Language.Transformers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using Functional = TorchSharp.torch.nn.functional;

namespace KnowledgeGraph.FineTuning;

/// <summary>A <see cref="RelationEncoder"/> while it learns. The rows of the pieces stay as they were pretrained.</summary>
sealed class EncoderNetwork
{
    const string Words = "embeddings.word_embeddings.weight", PositionRows = "embeddings.position_embeddings.weight", Types = "embeddings.token_type_embeddings.weight", InputNorm = "embeddings.LayerNorm";
    const string MarkRows = "marks", RoleRows = "roles", WayPositions = "way positions", WayRelations = "way relations", Way = "way";

    const double Dropout = 0.1, JudgementDropout = 0.2;

    /// <summary>The products of a layer, as pretrained and as <see cref="SentenceEncoder"/> calls them.</summary>
    static readonly (string Part, string Name)[] Products = [("attention.self.query", "query"), ("attention.self.key", "key"), ("attention.self.value", "value"), ("attention.output.dense", "seen"), ("intermediate.dense", "wide"), ("output.dense", "narrow")];

    static readonly string[] Kinds = Enum.GetNames<RelationKind>();

    static readonly bool HasMatrixInstructions = File.ReadAllText("/proc/cpuinfo").Contains("amx_bf16", StringComparison.Ordinal);

    readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    readonly Tensor _words;

    public EncoderNetwork(PretrainedWeights pretrained)
    {
        _words = Tensor(pretrained[Words]);
        foreach (string name in PretrainedNames()) _parameters.Add(name, new Parameter(Tensor(pretrained[name])));
        New(MarkRows, 0.3, RelationShape.MarkCount, EncoderShape.Width);
        New(RoleRows, 0.3, RelationShape.RoleCount, EncoderShape.Width);
        New(WayPositions, 2, RelationShape.PositionRows, EncoderShape.WayWidth);
        New(WayRelations, 2, RelationShape.WayRelationRows, EncoderShape.WayWidth);
        NewLayer(Way, EncoderShape.Width, EncoderShape.WayWidth);
        foreach (RelationKind kind in Enum.GetValues<RelationKind>())
        {
            NewLayer($"judgement {kind}", EncoderShape.WayWidth + 2 * EncoderShape.Width + RelationQuestion.FeatureCount, EncoderShape.JudgementWidth);
            NewLayer($"answer {kind}", EncoderShape.JudgementWidth, RelationAnswers.Count(kind));
        }
    }

    /// <summary>What was pretrained, and what begins by chance.</summary>
    public IEnumerable<Parameter> Tuned => PretrainedNames().Select(name => _parameters[name]);

    /// <inheritdoc cref="Tuned"/>
    public IEnumerable<Parameter> Fresh => _parameters.Where(one => !PretrainedNames().Contains(one.Key)).Select(one => one.Value);

    /// <summary>How far the answers of a batch are from right: the sum over its questions.</summary>
    public Tensor Loss(EncoderBatch batch)
    {
        Tensor states = Encode(batch).view(-1, EncoderShape.Width), way = Linear(states, Way), sum = zeros(1);
        for (int kind = 0; kind < Kinds.Length; kind++)
            if (batch.Kinds[kind] is { } questions) sum += Functional.cross_entropy(Judge(questions, states, way, Kinds[kind]), questions.Gold, reduction: nn.Reduction.Sum);
        return sum;
    }

    Tensor Encode(EncoderBatch batch)
    {
        long count = batch.Pieces.shape[0], length = batch.Length;
        Tensor x = Rows(_words, batch.Pieces) + _parameters[PositionRows].slice(0, 0, length, 1) + _parameters[Types].slice(0, 0, 1, 1) + Rows(_parameters[MarkRows], batch.Marks) + Rows(_parameters[RoleRows], batch.Roles);
        x = Dropped(Normalized(x, InputNorm));
        Tensor padding = zeros(count, 1, 1, length).masked_fill(batch.IsReal.logical_not().view(count, 1, 1, length), -1e9);
        for (int layer = 0; layer < EncoderShape.Layers; layer++)
        {
            string name = $"encoder.layer.{layer}.";
            Tensor query = Heads(name + "attention.self.query"), key = Heads(name + "attention.self.key"), value = Heads(name + "attention.self.value");
            Tensor seen = Functional.scaled_dot_product_attention(query, key, value, padding).transpose(1, 2).contiguous().view(count, length, EncoderShape.Width);
            x = Normalized(Dropped(Linear(seen, name + "attention.output.dense")) + x, name + "attention.output.LayerNorm");
            x = Normalized(Dropped(Linear(Functional.gelu(Linear(x, name + "intermediate.dense")), name + "output.dense")) + x, name + "output.LayerNorm");

            Tensor Heads(string part) => Linear(x, part).view(count, length, EncoderShape.Heads, EncoderShape.Width / EncoderShape.Heads).transpose(1, 2);
        }

        return x;
    }

    Tensor Judge(QuestionBatch questions, Tensor states, Tensor way, string kind)
    {
        Tensor tokens = Functional.relu(Rows(way, questions.Tokens) + Rows(_parameters[WayPositions], questions.Positions) + Rows(_parameters[WayRelations], questions.Relations)) * questions.IsReal.unsqueeze(-1);
        Tensor known = cat([tokens.amax([1]), states.index_select(0, questions.First) * questions.HasFirst, states.index_select(0, questions.Second) * questions.HasSecond, questions.Features], 1);
        return Linear(Functional.dropout(Functional.relu(Linear(known, $"judgement {kind}")), JudgementDropout), $"answer {kind}");
    }

    Tensor Linear(Tensor x, string name) => HasMatrixInstructions ? HalfProduct(x, name) : x.matmul(_parameters[name + ".weight"]) + _parameters[name + ".bias"];

    /// <summary>A product in half the precision, which machines that have matrix instructions for it do in a third of the time, and others in twice.</summary>
    Tensor HalfProduct(Tensor x, string name) =>
        x.to_type(ScalarType.BFloat16).matmul(_parameters[name + ".weight"].to_type(ScalarType.BFloat16)).to_type(ScalarType.Float32) + _parameters[name + ".bias"];

    Tensor Normalized(Tensor x, string name) => Functional.layer_norm(x, [EncoderShape.Width], _parameters[name + ".weight"], _parameters[name + ".bias"], 1e-12);

    /// <summary>Leaves numbers out, the same ones of all pieces of a sentence (Gal and Ghahramani 2016): to draw each by itself takes as long as the products.</summary>
    static Tensor Dropped(Tensor x) => x * Functional.dropout(ones(x.shape[0], 1, x.shape[2]), Dropout);

    static Tensor Rows(Tensor table, Tensor numbers) => table.index_select(0, numbers.reshape(-1)).view([.. numbers.shape, table.shape[1]]);

    /// <summary>Takes the numbers of an encoder that has been taught before; judgements of kinds that it lacks begin by chance.</summary>
    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public void Read(ModelFile file)
    {
        Set(PositionRows, "position rows");
        _parameters[Types].detach().zero_();
        ReadMarks();
        SetNorm("gain", "norm", InputNorm);
        for (int layer = 0; layer < EncoderShape.Layers; layer++)
        {
            string to = $"encoder.layer.{layer}.", from = $"layer {layer} ";
            foreach ((string part, string name) in Products) SetColumns(from + name, to + part);
            SetNorm(from + "seen gain", from + "seen norm", to + "attention.output.LayerNorm");
            SetNorm(from + "gain", from + "norm", to + "output.LayerNorm");
        }

        SetColumns("way", Way);
        Set(WayPositions, "way position rows");
        Set(WayRelations, "way relation rows");
        foreach (string kind in Kinds)
        {
            if (!file.Has($"judgement {kind}")) continue;
            foreach (string name in new[] { $"judgement {kind}", $"answer {kind}" })
            {
                Set(name + ".weight", name);
                Set(name + ".bias", name + " bias");
            }
        }

        // a table may have rows behind those that are looked up
        void Set(string parameter, string name)
        {
            Parameter value = _parameters[parameter];
            value.detach().copy_(tensor(file.Matrix(name)).slice(0, 0, value.NumberOfElements, 1).view(value.shape));
        }

        void SetColumns(string name, string parameter)
        {
            Parameter weight = _parameters[parameter + ".weight"];
            weight.detach().copy_(tensor(file.Matrix(name)).view(weight.shape[1], weight.shape[0]).t());
            Set(parameter + ".bias", name + " bias");
        }

        void SetNorm(string gain, string norm, string parameter)
        {
            Set(parameter + ".weight", gain);
            Set(parameter + ".bias", norm);
        }

        // the file has the sum of the row of a mark and the row of a role
        void ReadMarks()
        {
            Tensor sums = tensor(file.Matrix("mark rows")).view(RelationShape.RoleCount, RelationShape.MarkCount, EncoderShape.Width);
            _parameters[MarkRows].detach().copy_(sums[0]);
            for (int role = 0; role < RelationShape.RoleCount; role++) _parameters[RoleRows][role].detach().copy_((sums[role] - sums[0]).mean([0]));
        }
    }

    /// <summary>Writes what <see cref="RelationEncoder"/> reads.</summary>
    public byte[] Write(EncoderRecipe recipe)
    {
        ModelWriter writer = new();
        writer.AddHalves("heads", 1, 1, [EncoderShape.Heads]);
        writer.AddHalves("position rows", (int)_parameters[PositionRows].shape[0], EncoderShape.Width, Numbers(_parameters[PositionRows] + _parameters[Types].slice(0, 0, 1, 1)));
        writer.AddHalves("mark rows", RelationShape.MarkCount * RelationShape.RoleCount, EncoderShape.Width, Numbers(cat([.. Enumerable.Range(0, RelationShape.RoleCount).Select(role => _parameters[MarkRows] + _parameters[RoleRows].slice(0, role, role + 1, 1))], 0)));
        AddNorm("gain", "norm", InputNorm);
        for (int layer = 0; layer < EncoderShape.Layers; layer++)
        {
            string from = $"encoder.layer.{layer}.", to = $"layer {layer} ";
            foreach ((string part, string name) in Products) AddColumns(to + name, from + part);
            AddNorm(to + "seen gain", to + "seen norm", from + "attention.output.LayerNorm");
            AddNorm(to + "gain", to + "norm", from + "output.LayerNorm");
        }

        AddColumns("way", Way);
        Add("way position rows", WayPositions);
        Add("way relation rows", WayRelations);
        foreach (RelationKind kind in recipe.Kinds)
        {
            AddJudgement($"judgement {kind}");
            Add($"answer {kind}", $"answer {kind}.weight");
            Add($"judgement {kind} bias", $"judgement {kind}.bias");
            Add($"answer {kind} bias", $"answer {kind}.bias");
        }

        return writer.ToArray();

        void Add(string name, string parameter)
        {
            Tensor value = _parameters[parameter];
            writer.AddHalves(name, value.dim() == 1 ? 1 : (int)value.shape[0], (int)value.shape[^1], Numbers(value));
        }

        // what was never shown counts for nothing
        void AddJudgement(string name)
        {
            Tensor value = _parameters[name + ".weight"].detach().clone();
            const int features = EncoderShape.WayWidth + 2 * EncoderShape.Width;
            if (!recipe.ShowsRules)
                foreach (int feature in Enumerable.Range(0, RelationQuestion.RuleFeatures).Append(RelationQuestion.SharedPartnerFeature)) value[features + feature].zero_();
            writer.AddHalves(name, (int)value.shape[0], (int)value.shape[1], Numbers(value));
        }

        void AddNorm(string gain, string norm, string parameter)
        {
            Add(gain, parameter + ".weight");
            Add(norm, parameter + ".bias");
        }

        // a row for each column, so that each has a scale
        void AddColumns(string name, string parameter)
        {
            AddRows(name, _parameters[parameter + ".weight"].t());
            Add(name + " bias", parameter + ".bias");
        }

        void AddRows(string name, Tensor value) => writer.AddBytes(name, (int)value.shape[0], (int)value.shape[1], Numbers(value));
    }

    /// <summary>Writes what a <see cref="PieceTable"/> reads, which is as it was pretrained.</summary>
    public static byte[] WritePieces(string[] pieces, PretrainedWeights pretrained)
    {
        ModelWriter writer = new();
        writer.AddWords("pieces", pieces);
        (long[] shape, float[] values) = pretrained[Words];
        writer.AddBytes("piece rows", (int)shape[0], (int)shape[1], values);
        return writer.ToArray();
    }

    static float[] Numbers(Tensor value) => value.detach().contiguous().data<float>().ToArray();

    static Tensor Tensor((long[] Shape, float[] Values) weights) => tensor(weights.Values, weights.Shape);

    static IEnumerable<string> PretrainedNames()
    {
        foreach (string name in new[] { PositionRows, Types, InputNorm + ".weight", InputNorm + ".bias" }) yield return name;
        foreach (int layer in Enumerable.Range(0, EncoderShape.Layers))
            foreach (string part in new[] { "attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "attention.output.LayerNorm", "intermediate.dense", "output.dense", "output.LayerNorm" })
                foreach (string end in new[] { "weight", "bias" }) yield return $"encoder.layer.{layer}.{part}.{end}";
    }

    void New(string name, double spread, params long[] shape) => _parameters.Add(name, new Parameter(randn(shape) * (spread / Math.Sqrt(shape[0]))));

    void NewLayer(string name, int inputs, int outputs)
    {
        New(name + ".weight", 1, inputs, outputs);
        _parameters.Add(name + ".bias", new Parameter(zeros(outputs)));
    }
}

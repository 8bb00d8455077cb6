using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Training.Neural;

/// <summary>A <see cref="BidirectionalLstm"/> that learns by backpropagation through time.</summary>
public sealed class LstmTrainer
{
    readonly Parameter _input;
    readonly Parameter _bias;
    readonly Parameter[] _recurrent;
    readonly PackedMatrix[] _transposed = [new(), new()];
    readonly PackedMatrix _inputTransposed = new();
    readonly PackedMatrix _gradient = new();
    float[] _gates = [];
    float[] _cells = [];
    float[] _output = [];
    float[] _gateGradient = [];
    float[] _cellGradient = [];
    float[] _before = [];

    /// <param name="hidden">A multiple of 32.</param>
    public LstmTrainer(string name, int inputs, int hidden, SplitMix random)
    {
        _input = new Parameter(name + " input", inputs, 8 * hidden).Scatter(random, hidden);
        _bias = new Parameter(name + " bias", 1, 8 * hidden);
        _recurrent =
        [
            new Parameter(name + " forward", hidden, 4 * hidden).Scatter(random, hidden),
            new Parameter(name + " backward", hidden, 4 * hidden).Scatter(random, hidden),
        ];
        for (int direction = 0; direction < 2; direction++) _bias.Value.AsSpan((4 * direction + 1) * hidden, hidden).Fill(1f);
        Layer = new BidirectionalLstm(new PackedMatrix(), _bias.Value, new PackedMatrix(), new PackedMatrix());
        Refresh();
    }

    public BidirectionalLstm Layer { get; }

    public IEnumerable<Parameter> Parameters => [_input, _bias, .. _recurrent];

    /// <summary>Takes over the parameters' values after they moved.</summary>
    public void Refresh()
    {
        Layer.Input.Pack(_input.Value, _input.Stride, 1, _input.Rows, _input.Columns);
        _inputTransposed.Pack(_input.Value, 1, _input.Stride, _input.Columns, _input.Rows);
        for (int direction = 0; direction < 2; direction++)
        {
            Parameter recurrent = _recurrent[direction];
            (direction == 0 ? Layer.Forward : Layer.Backward).Pack(recurrent.Value, recurrent.Stride, 1, recurrent.Rows, recurrent.Columns);
            _transposed[direction].Pack(recurrent.Value, 1, recurrent.Stride, recurrent.Columns, recurrent.Rows);
        }
    }

    /// <returns>The states, valid until the next call.</returns>
    public Span<float> Forward(SequenceBatch batch, ReadOnlySpan<float> x, int stride)
    {
        int rows = batch.Rows;
        Grow(ref _gates, rows * Layer.GateWidth);
        Grow(ref _cells, rows * Layer.Width);
        Grow(ref _output, rows * Layer.Width);
        Layer.Run(batch, x, stride, _gates, _cells, _output);
        return _output.AsSpan(0, rows * Layer.Width);
    }

    /// <summary>Adds to the gradients and writes the input's. The gradient of the output is used up.</summary>
    public void Backward(SequenceBatch batch, ReadOnlySpan<float> x, int stride, float[] outputGradient, Span<float> xGradient)
    {
        int rows = batch.Rows, hidden = Layer.Hidden, gateWidth = Layer.GateWidth;
        Grow(ref _gateGradient, rows * gateWidth);
        Grow(ref _cellGradient, rows * Layer.Width);
        Array.Clear(_cellGradient, 0, rows * Layer.Width);
        for (int step = batch.Steps - 1; step >= 0; step--) Step(batch, step, step - 1, 0, outputGradient);
        for (int step = 0; step < batch.Steps; step++) Step(batch, step, step + 1, 1, outputGradient);
        for (int direction = 0; direction < 2; direction++)
        {
            GatherBefore(batch, direction);
            _gradient.Pack(_gateGradient.AsSpan(direction * 4 * hidden), gateWidth, 1, rows, 4 * hidden);
            MatrixProduct.Multiply(_before, 1, hidden, _gradient, _recurrent[direction].Gradient, _recurrent[direction].Stride, hidden, accumulate: true);
        }

        _gradient.Pack(_gateGradient, gateWidth, 1, rows, gateWidth);
        MatrixProduct.Multiply(x, 1, stride, _gradient, _input.Gradient, _input.Stride, _input.Rows, accumulate: true);
        for (int row = 0; row < rows; row++) Rows.Add(_gateGradient.AsSpan(row * gateWidth, gateWidth), _bias.Gradient);
        MatrixProduct.Multiply(_gateGradient, gateWidth, 1, _inputTransposed, xGradient, stride, rows, accumulate: false);
    }

    /// <summary>Back through one step, and on to the states and cells of the step before it.</summary>
    void Step(SequenceBatch batch, int step, int previous, int direction, float[] outputGradient)
    {
        int hidden = Layer.Hidden, width = Layer.Width, gateWidth = Layer.GateWidth;
        int first = batch.Offset(step), count = batch.Active(step), carried = Math.Min(count, batch.Active(previous));
        int before = carried > 0 ? batch.Offset(previous) : 0, shift = direction * hidden, gateShift = 4 * shift;
        for (int row = 0; row < count; row++)
        {
            int at = (first + row) * width + shift, from = (before + row) * width + shift;
            bool has = row < carried;
            Cell(
                _gates.AsSpan((first + row) * gateWidth + gateShift, 4 * hidden),
                _gateGradient.AsSpan((first + row) * gateWidth + gateShift, 4 * hidden),
                _cells.AsSpan(at, hidden),
                outputGradient.AsSpan(at, hidden),
                _cellGradient.AsSpan(at, hidden),
                has ? _cells.AsSpan(from, hidden) : default,
                has ? _cellGradient.AsSpan(from, hidden) : default);
        }

        if (carried > 0)
            MatrixProduct.Multiply(_gateGradient.AsSpan(first * gateWidth + gateShift), gateWidth, 1, _transposed[direction], outputGradient.AsSpan(before * width + shift), width, carried, accumulate: true);
    }

    static void Cell(ReadOnlySpan<float> gates, Span<float> gateGradient, ReadOnlySpan<float> cells, ReadOnlySpan<float> stateGradient, ReadOnlySpan<float> cellGradient, ReadOnlySpan<float> cellsBefore, Span<float> gradientBefore)
    {
        int vectors = cells.Length / 8;
        ReadOnlySpan<Vector256<float>> gate = Cast(gates), cell = Cast(cells), state = Cast(stateGradient), carry = Cast(cellGradient), old = Cast(cellsBefore);
        Span<Vector256<float>> result = MemoryMarshal.Cast<float, Vector256<float>>(gateGradient), back = MemoryMarshal.Cast<float, Vector256<float>>(gradientBefore);
        for (int k = 0; k < vectors; k++)
        {
            Vector256<float> one = Vector256<float>.One;
            Vector256<float> input = gate[k], forget = gate[vectors + k], open = gate[2 * vectors + k], candidate = gate[3 * vectors + k];
            Vector256<float> squashed = Activation.Tanh(cell[k]);
            Vector256<float> gradient = carry[k] + state[k] * open * (one - squashed * squashed);
            result[k] = gradient * candidate * input * (one - input);
            result[vectors + k] = old.Length > 0 ? gradient * old[k] * forget * (one - forget) : Vector256<float>.Zero;
            result[2 * vectors + k] = state[k] * squashed * open * (one - open);
            result[3 * vectors + k] = gradient * input * (one - candidate * candidate);
            if (back.Length > 0) back[k] = gradient * forget;
        }
    }

    static ReadOnlySpan<Vector256<float>> Cast(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector256<float>>(values);

    /// <summary>For each row the state that its step read, zeros where there was none.</summary>
    void GatherBefore(SequenceBatch batch, int direction)
    {
        int hidden = Layer.Hidden, width = Layer.Width;
        Grow(ref _before, batch.Rows * hidden);
        for (int step = 0; step < batch.Steps; step++)
        {
            int previous = direction == 0 ? step - 1 : step + 1, count = batch.Active(step), carried = Math.Min(count, batch.Active(previous));
            for (int row = 0; row < count; row++)
            {
                Span<float> target = _before.AsSpan((batch.Offset(step) + row) * hidden, hidden);
                if (row < carried) _output.AsSpan(batch.Row(row, previous) * width + direction * hidden, hidden).CopyTo(target);
                else target.Clear();
            }
        }
    }

    static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size + size / 4];
    }
}

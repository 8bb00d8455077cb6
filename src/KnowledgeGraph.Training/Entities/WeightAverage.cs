using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>The mean of the parameters over the later part of the training, which errs less than their last values (Polyak and Juditsky 1992).</summary>
sealed class WeightAverage(IReadOnlyList<Parameter> parameters)
{
    readonly double[][] _sums = [.. parameters.Select(parameter => new double[parameter.Value.Length])];
    int _count;

    public void Add()
    {
        _count++;
        for (int p = 0; p < _sums.Length; p++)
        {
            float[] values = parameters[p].Value;
            double[] sums = _sums[p];
            for (int i = 0; i < sums.Length; i++) sums[i] += values[i];
        }
    }

    /// <summary>Exchanges the parameters' values with their means; a second call takes the values back.</summary>
    public void Swap()
    {
        if (_count == 0) return;
        for (int p = 0; p < _sums.Length; p++)
        {
            float[] values = parameters[p].Value;
            for (int i = 0; i < values.Length; i++)
            {
                double mean = _sums[p][i] / _count;
                _sums[p][i] = values[i] * (double)_count;
                values[i] = (float)mean;
            }
        }
    }
}

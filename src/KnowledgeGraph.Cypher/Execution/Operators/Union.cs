namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The rows of several pipelines, one after the other.</summary>
sealed class Union(int state) : NestedOperator
{
    readonly List<Pipeline> _parts = [];

    internal override IEnumerable<Pipeline> Inner => _parts;

    internal void Add(IEnumerable<Operator> operators) => _parts.Add(new Pipeline([.. operators, new NestedEnd(this)]));

    internal override void Begin(Frame frame) => frame.States[state] = new NestedState();

    internal override bool Push(Frame frame)
    {
        foreach (Pipeline part in _parts)
        {
            part.Run(frame);
            if (((NestedState)frame.States[state]!).Stopped) return false;
        }

        return true;
    }

    internal override bool Receive(Frame frame)
    {
        if (Emit(frame)) return true;
        ((NestedState)frame.States[state]!).Stopped = true;
        return false;
    }
}

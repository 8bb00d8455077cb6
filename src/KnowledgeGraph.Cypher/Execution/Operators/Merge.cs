using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>MERGE: for each row what the inner pipeline finds, or, where it finds nothing, what is then created.</summary>
sealed class Merge(MergeStep step, int[] before, int[] after, int state, int foundState) : NestedOperator
{
    internal override string Details => string.Join(", ", step.Create.Actions.Select(a => a switch
    {
        CreateNodeAction node => $"({string.Concat(node.Labels.Select(l => ":" + l.Text))})",
        CreateRelationshipAction relationship => $"-[:{relationship.Type.Text}]-",
        _ => "",
    }));

    internal override void Begin(Frame frame)
    {
        frame.States[state] = new RowBuffer(before);
        frame.States[foundState] = new RowBuffer(after);
    }

    internal override bool Push(Frame frame)
    {
        ((RowBuffer)frame.States[state]!).Add(frame);
        return true;
    }

    internal override bool Receive(Frame frame)
    {
        ((RowBuffer)frame.States[foundState]!).Add(frame);
        return true;
    }

    internal override void Finish(Frame frame)
    {
        RowBuffer rows = (RowBuffer)frame.States[state]!, found = (RowBuffer)frame.States[foundState]!;
        for (int row = 0; row < rows.Count; row++)
        {
            frame.Tick();
            rows.Load(frame, row);
            foreach (Evaluator value in step.NotNull)
                if (value.Evaluate(frame).IsNull)
                    throw new CypherException(FaultClass.SemanticError, Fault.MergeReadOwnWrites, "MERGE cannot look for a property that is null: nothing equals null");
            int first = found.Count;
            Pipeline.Run(frame);
            if (found.Count > first) Update(frame, found, first, step.OnMatch);
            else
            {
                rows.Load(frame, row);
                GraphWriter.Create(frame, step.Create.Actions);
                foreach (Assignment path in step.Create.Paths) frame.Slots[path.Slot] = path.Value.Evaluate(frame);
                found.Add(frame);
                Update(frame, found, first, step.OnCreate);
            }
        }

        for (int row = 0; row < found.Count; row++)
        {
            found.Load(frame, row);
            if (!Emit(frame)) break;
        }

        rows.Clear(frame);
        found.Clear(frame);
    }

    static void Update(Frame frame, RowBuffer found, int first, IReadOnlyList<SetAction> actions)
    {
        if (actions.Count == 0) return;
        for (int row = first; row < found.Count; row++)
        {
            found.Load(frame, row);
            GraphWriter.Apply(frame, actions);
        }
    }
}

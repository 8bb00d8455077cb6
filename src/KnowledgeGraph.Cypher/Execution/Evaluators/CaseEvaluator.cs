using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class CaseEvaluator(Evaluator? subject, (Evaluator When, Evaluator Then, bool IsTest)[] alternatives, Evaluator? otherwise) : Evaluator
{
    internal override StaticType Type =>
        alternatives.Select(a => a.Then.Type).Aggregate(otherwise?.Type ?? new StaticType(Types.None, Types.None), (all, next) => all.Or(next));

    internal override IEnumerable<Evaluator> Parts
    {
        get
        {
            if (subject is not null) yield return subject;
            foreach ((Evaluator when, Evaluator then, _) in alternatives)
            {
                yield return when;
                yield return then;
            }

            if (otherwise is not null) yield return otherwise;
        }
    }

    internal override Value Evaluate(Frame frame)
    {
        Value value = subject is null ? Value.Null : subject.Evaluate(frame);
        foreach ((Evaluator when, Evaluator then, bool isTest) in alternatives)
        {
            Value candidate = when.Evaluate(frame);
            bool hit = isTest ? candidate.IsTrue : value.IsNull && candidate.IsNull ? false : Logic.Equal(value, candidate).IsTrue;
            if (hit) return then.Evaluate(frame);
        }

        return otherwise is null ? Value.Null : otherwise.Evaluate(frame);
    }

    public override string ToString() => "CASE …";
}

using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>A label expression with its names bound, for labels of nodes and types of relationships.</summary>
sealed class LabelMatcher(LabelExpression expression, IReadOnlyDictionary<string, (GraphName Label, GraphName Type)> names)
{
    /// <summary>The label where the expression is just one, or a conjunction's first; null otherwise.</summary>
    internal GraphName? SingleLabel => expression is LabelName name ? names[name.Name].Label : null;

    internal bool MatchesNode(Frame frame, int node) => Node(expression, frame, node);

    internal bool MatchesType(Frame frame, int type) => Type(expression, frame, type);

    bool Node(LabelExpression part, Frame frame, int node) => part switch
    {
        LabelName name => frame.Graph.HasLabel(node, frame.Ids[names[name.Name].Label.Index]),
        LabelAnd and => Node(and.Left, frame, node) && Node(and.Right, frame, node),
        LabelOr or => Node(or.Left, frame, node) || Node(or.Right, frame, node),
        LabelNot not => !Node(not.Operand, frame, node),
        _ => frame.Graph.LabelsOf(node).Length > 0,
    };

    bool Type(LabelExpression part, Frame frame, int type) => part switch
    {
        LabelName name => frame.Ids[names[name.Name].Type.Index] == type,
        LabelAnd and => Type(and.Left, frame, type) && Type(and.Right, frame, type),
        LabelOr or => Type(or.Left, frame, type) || Type(or.Right, frame, type),
        LabelNot not => !Type(not.Operand, frame, type),
        _ => true,
    };

    public override string ToString() => Text(expression);

    static string Text(LabelExpression part) => part switch
    {
        LabelName name => name.Name,
        LabelAnd and => $"{Text(and.Left)}&{Text(and.Right)}",
        LabelOr or => $"({Text(or.Left)}|{Text(or.Right)})",
        LabelNot not => $"!{Text(not.Operand)}",
        _ => "%",
    };
}

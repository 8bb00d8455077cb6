namespace KnowledgeGraph.Cypher.Errors;

/// <summary>What kind of mistake a query made, or what stopped it; each has its Neo4j status codes.</summary>
public enum FaultClass
{
    SyntaxError,
    SemanticError,
    TypeError,
    ArgumentError,
    ArithmeticError,
    EntityNotFound,
    ConstraintVerificationFailed,
    ProcedureError,
    ParameterMissing,
    AccessMode,
    TimedOut,
    Cancelled,
    MemoryLimit,
    ResultLimit,
    SchemaError,
}

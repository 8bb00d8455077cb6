using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>Values of records as the type that the caller wants.</summary>
public static class ValueExtensions
{
    /// <summary>The value as <typeparamref name="T"/>, or the default where it is null.</summary>
    /// <exception cref="InvalidCastException">It is of another kind.</exception>
    public static T As<T>(this object? value, T defaultValue) => value is null ? defaultValue : value.As<T>();

    /// <exception cref="InvalidCastException">It is of another kind, or null where that cannot be.</exception>
    /// <exception cref="OverflowException">A number that does not fit.</exception>
    public static T As<T>(this object? value) => value is T wanted ? wanted : (T)ValueConversion.To(value, typeof(T))!;
}

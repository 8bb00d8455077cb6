using System.Collections;
using System.Globalization;

namespace Neo4j.Driver.Internal.Values;

/// <summary>Turns what Bolt delivers into the types that people use: numbers of any size, text, lists and maps of those.</summary>
static class ValueConversion
{
    public static object? To(object? value, Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
            return type.IsValueType && target == type ? throw new InvalidCastException($"A null is no {type.Name}.") : null;
        if (target.IsInstanceOfType(value)) return value;
        if (target == typeof(string)) return Text(value);
        if (value is TemporalValue temporal) return ((IConvertible)temporal).ToType(target, CultureInfo.InvariantCulture);
        if (target.IsEnum && value is string name) return Enum.Parse(target, name);
        if (value is IDictionary map && Arguments(target, typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)) is { } pair) return Map(map, pair[1], target);
        if (value is IList list && target.IsArray) return Array(list, target.GetElementType()!);
        if (value is IList items && Arguments(target, typeof(IEnumerable<>)) is { } element) return List(items, element[0], target);
        if (value is IConvertible and not string && typeof(IConvertible).IsAssignableFrom(target))
            return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        throw new InvalidCastException($"A {value.GetType().Name} is no {target.Name}.");
    }

    static string Text(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary or IList => throw new InvalidCastException($"A {value.GetType().Name} is no text."),
        _ => value.ToString()!,
    };

    static Array Array(IList source, Type element)
    {
        var array = System.Array.CreateInstance(element, source.Count);
        for (int i = 0; i < source.Count; i++) array.SetValue(To(source[i], element), i);
        return array;
    }

    static object List(IList source, Type element, Type target)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element), source.Count)!;
        foreach (object? item in source) list.Add(To(item, element));
        return target.IsInstanceOfType(list) ? list : throw new InvalidCastException($"A list is no {target.Name}.");
    }

    static object Map(IDictionary source, Type element, Type target)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element), source.Count)!;
        foreach (DictionaryEntry entry in source) map.Add(entry.Key, To(entry.Value, element));
        return target.IsInstanceOfType(map) ? map : throw new InvalidCastException($"A map is no {target.Name}.");
    }

    /// <summary>The type arguments with which a type is, or implements, one of the open interfaces.</summary>
    static Type[]? Arguments(Type type, params Type[] open) => type.GetInterfaces()
        .Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && open.Contains(candidate.GetGenericTypeDefinition()))?
        .GetGenericArguments();
}

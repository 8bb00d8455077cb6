namespace Neo4j.Driver;

/// <summary>A date, a time or a duration of the database. It converts to text and, where there is one, to the .NET type that holds it.</summary>
public abstract class TemporalValue : IValue, IConvertible
{
    /// <summary>The .NET value of a type, or null where this one has none.</summary>
    internal virtual object? ConvertTo(Type type) => null;

    TypeCode IConvertible.GetTypeCode() => TypeCode.Object;

    string IConvertible.ToString(IFormatProvider? provider) => ToString()!;

    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => (DateTime)Converted(typeof(DateTime));

    object IConvertible.ToType(Type conversionType, IFormatProvider? provider) => Converted(conversionType);

    bool IConvertible.ToBoolean(IFormatProvider? provider) => (bool)Converted(typeof(bool));

    byte IConvertible.ToByte(IFormatProvider? provider) => (byte)Converted(typeof(byte));

    char IConvertible.ToChar(IFormatProvider? provider) => (char)Converted(typeof(char));

    decimal IConvertible.ToDecimal(IFormatProvider? provider) => (decimal)Converted(typeof(decimal));

    double IConvertible.ToDouble(IFormatProvider? provider) => (double)Converted(typeof(double));

    short IConvertible.ToInt16(IFormatProvider? provider) => (short)Converted(typeof(short));

    int IConvertible.ToInt32(IFormatProvider? provider) => (int)Converted(typeof(int));

    long IConvertible.ToInt64(IFormatProvider? provider) => (long)Converted(typeof(long));

    sbyte IConvertible.ToSByte(IFormatProvider? provider) => (sbyte)Converted(typeof(sbyte));

    float IConvertible.ToSingle(IFormatProvider? provider) => (float)Converted(typeof(float));

    ushort IConvertible.ToUInt16(IFormatProvider? provider) => (ushort)Converted(typeof(ushort));

    uint IConvertible.ToUInt32(IFormatProvider? provider) => (uint)Converted(typeof(uint));

    ulong IConvertible.ToUInt64(IFormatProvider? provider) => (ulong)Converted(typeof(ulong));

    object Converted(Type type)
    {
        if (type.IsInstanceOfType(this)) return this;
        if (type == typeof(string)) return ToString()!;
        return ConvertTo(type) ?? throw new InvalidCastException($"A {GetType().Name} is no {type.Name}.");
    }
}

using System.Collections.Frozen;

namespace Cacao.Types;

/// <summary>A leaf type with a closed set of named values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumType : NamedType
{
    private readonly FrozenDictionary<object, EnumValue> _byRuntimeValue;
    private readonly FrozenDictionary<long, EnumValue> _byNumber;

    internal EnumType(string name, string? description, Type? runtimeType, MemberCollection<EnumValue> values)
        : base(name, description, runtimeType)
    {
        Values = values;
        _byRuntimeValue = values.DistinctBy(v => v.RuntimeValue).ToFrozenDictionary(v => v.RuntimeValue);
        _byNumber = values.Where(v => v.RuntimeValue is Enum)
            .DistinctBy(v => ToNumber(v.RuntimeValue))
            .ToFrozenDictionary(v => ToNumber(v.RuntimeValue));
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in their declared order.</summary>
    public MemberCollection<EnumValue> Values { get; }

    /// <summary>Finds the value that stands for a runtime value.</summary>
    /// <param name="runtimeValue">A .NET enum value, or the value's name where the enum has no .NET type.</param>
    public EnumValue? FindByRuntimeValue(object runtimeValue) => _byRuntimeValue.GetValueOrDefault(runtimeValue);

    /// <summary>Finds the value that stands for a .NET enum value given as its underlying number.</summary>
    public EnumValue? FindByNumber(long number) => _byNumber.GetValueOrDefault(number);

    private static long ToNumber(object value) => value is Enum && Enum.GetUnderlyingType(value.GetType()) == typeof(ulong)
        ? unchecked((long)Convert.ToUInt64(value, null))
        : Convert.ToInt64(value, null);
}

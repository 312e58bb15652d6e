using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// Holds a value for an expression as a captured variable would, so that a query provider sends it as a parameter. A
/// constant would end up in the SQL text and make each value a statement of its own.
/// </summary>
internal sealed class ParameterBox<T>(T value)
{
    public T Value { get; } = value;
}

/// <summary>Creates expressions that read a boxed value.</summary>
internal static class ParameterBox
{
    /// <summary>Creates an expression of a type, which <paramref name="value"/> must fit.</summary>
    public static Expression Create(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(ParameterBox<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), nameof(ParameterBox<int>.Value));
    }
}

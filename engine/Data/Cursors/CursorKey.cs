using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>One key of an order: <c>ThenByDescending(x =&gt; x.Price)</c>.</summary>
internal sealed record CursorKey(LambdaExpression Selector, bool IsDescending)
{
    /// <summary>Gets the type of the key without <see cref="Nullable{T}"/>.</summary>
    public Type ValueType { get; } = Nullable.GetUnderlyingType(Selector.ReturnType) ?? Selector.ReturnType;
}

using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// Builds the condition that a row lies after (or before) the row that a cursor names. For the keys <c>a</c> and
/// <c>b</c> that is <c>a &gt;= @a AND (a &gt; @a OR (a = @a AND b &gt; @b))</c>: the first part says nothing new, but
/// lets the database begin its index scan there. <c>null</c> counts as the highest value.
/// </summary>
internal sealed class KeysetPredicate
{
    private readonly CursorOrder _order;
    private readonly ParameterExpression _row;
    private readonly object?[] _values;
    private readonly bool _before;

    private KeysetPredicate(CursorOrder order, ParameterExpression row, object?[] values, bool before)
    {
        _order = order;
        _row = row;
        _values = values;
        _before = before;
    }

    /// <summary>Builds the condition of a window; <c>null</c> when it has no bounds.</summary>
    /// <exception cref="InvalidCursorException">A cursor was not issued by this list.</exception>
    public static LambdaExpression? Create(CursorOrder order, PageWindow window)
    {
        var row = Expression.Parameter(order.ElementType, "x");
        Expression? condition = null;

        if (window.After is { } after)
        {
            condition = new KeysetPredicate(order, row, CursorFormatter.Parse(order, after), before: false).Build();
        }

        if (window.Before is { } before)
        {
            var isBefore = new KeysetPredicate(order, row, CursorFormatter.Parse(order, before), before: true).Build();
            condition = condition is null ? isBefore : Expression.AndAlso(condition, isBefore);
        }

        return condition is null ? null : Expression.Lambda(condition, row);
    }

    private Expression Build()
    {
        var last = _order.Keys.Count - 1;
        var condition = Beyond(last, orEqual: false);

        for (var i = last - 1; i >= 0; i--)
        {
            condition = Expression.OrElse(
                Beyond(i, orEqual: false),
                Expression.AndAlso(EqualAt(i), condition));
        }

        return last == 0 ? condition : Expression.AndAlso(Beyond(0, orEqual: true), condition);
    }

    private Expression Beyond(int index, bool orEqual)
    {
        var key = _order.Keys[index];
        return key.IsDescending == _before ? Above(index, orEqual) : Below(index, orEqual);
    }

    private Expression Above(int index, bool orEqual)
    {
        var key = KeyAt(index);

        if (_values[index] is null)
        {
            return orEqual ? IsNull(key) : Expression.Constant(false);
        }

        var comparison = orEqual ? ExpressionType.GreaterThanOrEqual : ExpressionType.GreaterThan;
        var above = ComparisonExpression.Create(comparison, key, ValueAt(index));
        return CanBeNull(key) ? Expression.OrElse(above, IsNull(key)) : above;
    }

    private Expression Below(int index, bool orEqual)
    {
        var key = KeyAt(index);

        if (_values[index] is null)
        {
            return orEqual ? Expression.Constant(true) : Expression.Not(IsNull(key));
        }

        var comparison = orEqual ? ExpressionType.LessThanOrEqual : ExpressionType.LessThan;
        return ComparisonExpression.Create(comparison, key, ValueAt(index));
    }

    private Expression EqualAt(int index)
        => _values[index] is null ? IsNull(KeyAt(index)) : Expression.Equal(KeyAt(index), ValueAt(index));

    private Expression KeyAt(int index) => ParameterReplacer.Apply(_order.Keys[index].Selector, _row);

    private Expression ValueAt(int index)
        => ParameterBox.Create(_values[index], _order.Keys[index].Selector.ReturnType);

    private static Expression IsNull(Expression key)
    {
        if (key.Type.IsValueType && Nullable.GetUnderlyingType(key.Type) is null)
        {
            key = Expression.Convert(key, typeof(Nullable<>).MakeGenericType(key.Type));
        }

        return Expression.Equal(key, Expression.Constant(null, key.Type));
    }

    // A value of the row itself is never null when its type is not. Of a navigation it is where there is no other row,
    // and of a reference type the database knows: it drops the test for a required column.
    private static bool CanBeNull(Expression key)
        => !key.Type.IsValueType
            || Nullable.GetUnderlyingType(key.Type) is not null
            || key is not MemberExpression { Expression: ParameterExpression };
}

using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Builds the query that reads one page.</summary>
internal static class PageQueryExpression
{
    /// <summary>Builds the query.</summary>
    /// <returns>An expression of <c>IQueryable&lt;PageRow&lt;T&gt;&gt;</c>.</returns>
    public static Expression Create<T>(OrderedQuery query, PageWindow window, bool includeTotalCount)
    {
        var elementType = query.Order.ElementType;
        var rows = window.IsBackward ? query.Reverse() : query.Ordered;

        if (KeysetPredicate.Create(query.Order, window) is { } predicate)
        {
            rows = QueryableCalls.Where(rows, predicate);
        }

        rows = QueryableCalls.Take(rows, elementType, window.Size + 1);
        var totalCount = includeTotalCount ? QueryableCalls.Count(query.Countable, elementType) : null;
        return QueryableCalls.Select(rows, RowSelector<T>(query, totalCount));
    }

    /// <summary>Builds the selector of a <see cref="PageRow{T}"/>.</summary>
    public static LambdaExpression RowSelector<T>(OrderedQuery query, Expression? totalCount)
    {
        var row = Expression.Parameter(query.Order.ElementType, "x");
        var keys = query.Order.Keys.Select(
            key => Expression.Convert(NullableKey(ParameterReplacer.Apply(key.Selector, row)), typeof(object)));
        var bindings = new List<MemberBinding>
        {
            Bind(nameof(PageRow<T>.Item), query.SelectFrom(row)),
            Bind(nameof(PageRow<T>.Keys), Expression.NewArrayInit(typeof(object), keys))
        };

        if (totalCount is not null)
        {
            bindings.Add(Bind(nameof(PageRow<T>.TotalCount), Expression.Convert(totalCount, typeof(int?))));
        }

        return Expression.Lambda(Expression.MemberInit(Expression.New(typeof(PageRow<T>)), bindings), row);

        static MemberAssignment Bind(string name, Expression value)
            => Expression.Bind(typeof(PageRow<T>).GetProperty(name)!, value);
    }

    // A value behind a navigation is null where there is no other row, whatever its type says.
    private static Expression NullableKey(Expression key)
        => !key.Type.IsValueType
            || Nullable.GetUnderlyingType(key.Type) is not null
            || key is MemberExpression { Expression: ParameterExpression }
            ? key
            : Expression.Convert(key, typeof(Nullable<>).MakeGenericType(key.Type));
}

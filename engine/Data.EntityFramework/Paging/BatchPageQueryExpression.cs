using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Builds the query that reads a page of each group.</summary>
internal static class BatchPageQueryExpression
{
    /// <summary>Builds the query.</summary>
    /// <returns>An expression of <c>IQueryable&lt;PageGroup&lt;TKey, T&gt;&gt;</c>.</returns>
    public static Expression Create<TKey, T>(
        OrderedQuery query,
        Expression<Func<T, TKey>> keySelector,
        PageWindow window,
        bool includeTotalCount)
    {
        var elementType = query.Order.ElementType;
        var row = Expression.Parameter(elementType, "x");

        // A selector from an entity to the same entity may leave the key out; the row itself always has it.
        var key = elementType == typeof(T) ? row : query.SelectFrom(row);
        var groups = QueryableCalls.GroupBy(
            query.Unordered,
            Expression.Lambda(ParameterReplacer.Apply(keySelector, key), row));
        return QueryableCalls.Select(groups, GroupSelector<TKey, T>(query, window, includeTotalCount));
    }

    private static LambdaExpression GroupSelector<TKey, T>(
        OrderedQuery query,
        PageWindow window,
        bool includeTotalCount)
    {
        var elementType = query.Order.ElementType;
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(typeof(TKey), elementType), "g");
        var bindings = new List<MemberBinding>
        {
            Bind(nameof(PageGroup<TKey, T>.Key), Expression.Property(group, nameof(IGrouping<TKey, T>.Key))),
            Bind(nameof(PageGroup<TKey, T>.Rows), Rows<T>(group, query, window))
        };

        if (includeTotalCount)
        {
            var count = QueryableCalls.OnGroup(nameof(Enumerable.Count), [elementType], group);
            bindings.Add(Bind(nameof(PageGroup<TKey, T>.TotalCount), Expression.Convert(count, typeof(int?))));
        }

        return Expression.Lambda(Expression.MemberInit(Expression.New(typeof(PageGroup<TKey, T>)), bindings), group);

        static MemberAssignment Bind(string name, Expression value)
            => Expression.Bind(typeof(PageGroup<TKey, T>).GetProperty(name)!, value);
    }

    private static MethodCallExpression Rows<T>(ParameterExpression group, OrderedQuery query, PageWindow window)
    {
        var elementType = query.Order.ElementType;
        Expression rows = group;

        if (KeysetPredicate.Create(query.Order, window) is { } predicate)
        {
            rows = QueryableCalls.OnGroup(nameof(Enumerable.Where), [elementType], rows, predicate);
        }

        rows = Ordered(rows, query.Order, window.IsBackward);
        rows = QueryableCalls.OnGroup(
            nameof(Enumerable.Take), [elementType], rows, ParameterBox.Create(window.Size + 1, typeof(int)));
        rows = QueryableCalls.OnGroup(
            nameof(Enumerable.Select),
            [elementType, typeof(PageRow<T>)],
            rows,
            PageQueryExpression.RowSelector<T>(query, totalCount: null));
        return QueryableCalls.OnGroup(nameof(Enumerable.ToList), [typeof(PageRow<T>)], rows);
    }

    private static Expression Ordered(Expression rows, CursorOrder order, bool reversed)
    {
        var operatorName = nameof(Enumerable.OrderBy);

        foreach (var key in order.Keys)
        {
            var name = key.IsDescending == reversed ? operatorName : $"{operatorName}Descending";
            rows = QueryableCalls.OnGroup(
                name, [order.ElementType, key.Selector.ReturnType], rows, key.Selector);
            operatorName = nameof(Enumerable.ThenBy);
        }

        return rows;
    }
}

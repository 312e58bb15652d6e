using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Changes the order of queries.</summary>
internal static class QueryOrder
{
    /// <summary>Sorts a query that may be sorted already: its own keys then come last, so that an order that a unique key
    /// makes total stays total.</summary>
    public static IQueryable<T> Put<T>(IQueryable<T> source, SortDefinition<T> sorting)
    {
        var own = new Stack<ISortBy<T>>();
        var unordered = TakeOrder(source.Expression, own);
        var query = own.Count == 0 ? source : source.Provider.CreateQuery<T>(unordered);
        return query.OrderBy(new SortDefinition<T>(sorting.Operations.Concat(own)));
    }

    // Filters may stand between the order and the end of the query.
    private static Expression TakeOrder<T>(Expression query, Stack<ISortBy<T>> keys)
    {
        if (query is not MethodCallExpression { Arguments: [var inner, var argument] } call
            || call.Method.DeclaringType != typeof(Queryable))
        {
            return query;
        }

        if (call.Method.Name == nameof(Queryable.Where))
        {
            return call.Update(null, [TakeOrder(inner, keys), argument]);
        }

        if (!IsOrder(call, out var isFirst))
        {
            return query;
        }

        var isAscending = !call.Method.Name.EndsWith("Descending", StringComparison.Ordinal);
        keys.Push(SortBy<T>.Create((LambdaExpression)((UnaryExpression)argument).Operand, isAscending));
        return isFirst ? inner : TakeOrder(inner, keys);
    }

    private static bool IsOrder(MethodCallExpression call, out bool isFirst)
    {
        isFirst = call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal);
        return isFirst || call.Method.Name.StartsWith("ThenBy", StringComparison.Ordinal);
    }
}

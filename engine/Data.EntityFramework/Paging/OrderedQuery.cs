using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

/// <summary>A query taken apart: rows, order, and what is selected from each row.</summary>
/// <param name="Ordered">The query without what is selected from its rows.</param>
/// <param name="Unordered">The same rows without the order.</param>
/// <param name="Countable">The same rows without the order and without options of how to read them.</param>
/// <param name="Selector">What is selected from a row; <c>null</c> for the row itself.</param>
/// <param name="Order">The order.</param>
internal sealed record OrderedQuery(
    Expression Ordered,
    Expression Unordered,
    Expression Countable,
    LambdaExpression? Selector,
    CursorOrder Order)
{
    /// <summary>Takes a query apart.</summary>
    /// <exception cref="ArgumentException">The query has no order, or one that a later operator covers.</exception>
    public static OrderedQuery Parse(Expression query)
    {
        LambdaExpression? selector = null;

        while (query is MethodCallExpression call && IsSelect(call))
        {
            var inner = QueryableCalls.LambdaOf(call);
            selector = selector is null ? inner : Compose(inner, selector);
            query = call.Arguments[0];
        }

        var order = new CursorOrder(ReadKeys(query));
        return new OrderedQuery(
            query,
            WithoutOrder(query, keepOptions: true),
            WithoutOrder(query, keepOptions: false),
            selector,
            order);
    }

    /// <summary>Gets the query with every direction reversed.</summary>
    public Expression Reverse() => Reverse(Ordered);

    /// <summary>Gets what is selected from a row.</summary>
    public Expression SelectFrom(ParameterExpression row)
        => Selector is null ? row : ParameterReplacer.Apply(Selector, row);

    private static List<CursorKey> ReadKeys(Expression query)
    {
        var keys = new List<CursorKey>();

        for (var source = query; source is MethodCallExpression call; source = call.Arguments[0])
        {
            if (QueryableCalls.IsOrder(call))
            {
                var name = call.Method.Name;
                keys.Insert(0, new CursorKey(
                    Unboxed(QueryableCalls.LambdaOf(call)),
                    name.EndsWith("Descending", StringComparison.Ordinal)));

                if (name.StartsWith("OrderBy", StringComparison.Ordinal))
                {
                    return keys;
                }
            }
            else if (!KeepsOrder(call))
            {
                throw new ArgumentException(
                    $"A page needs an order that is not followed by {call.Method.Name}: "
                    + "put OrderBy behind it, with a key that is unique.",
                    nameof(query));
            }
        }

        throw new ArgumentException("A page needs an order: OrderBy with a key that is unique.", nameof(query));
    }

    private static Expression Reverse(Expression query)
    {
        var call = (MethodCallExpression)query;

        if (!QueryableCalls.IsOrder(call))
        {
            return call.Update(null, [Reverse(call.Arguments[0]), .. call.Arguments.Skip(1)]);
        }

        var isFirst = call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal);
        var source = isFirst ? call.Arguments[0] : Reverse(call.Arguments[0]);
        return QueryableCalls.Reversed(call, source);
    }

    private static Expression WithoutOrder(Expression query, bool keepOptions)
    {
        if (query is not MethodCallExpression call)
        {
            return query;
        }

        if (QueryableCalls.IsOrder(call) || (!keepOptions && IsReadingOption(call)))
        {
            return WithoutOrder(call.Arguments[0], keepOptions);
        }

        return KeepsOrder(call)
            ? call.Update(null, [WithoutOrder(call.Arguments[0], keepOptions), .. call.Arguments.Skip(1)])
            : query;
    }

    private static bool IsSelect(MethodCallExpression call)
        => call.Method.DeclaringType == typeof(Queryable)
            && call.Method.Name is nameof(Queryable.Select)
            && QueryableCalls.LambdaOf(call).Parameters.Count == 1;

    private static bool KeepsOrder(MethodCallExpression call)
        => (call.Method.DeclaringType == typeof(Queryable) && call.Method.Name is nameof(Queryable.Where))
            || IsReadingOption(call);

    // Include, AsNoTracking, TagWith, AsSplitQuery and the like.
    private static bool IsReadingOption(MethodCallExpression call)
        => (call.Method.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
                || call.Method.DeclaringType == typeof(RelationalQueryableExtensions))
            && call.Arguments.Count > 0
            && typeof(IQueryable).IsAssignableFrom(call.Type);

    private static LambdaExpression Compose(LambdaExpression inner, LambdaExpression outer)
        => Expression.Lambda(ParameterReplacer.Apply(outer, inner.Body), inner.Parameters);

    private static LambdaExpression Unboxed(LambdaExpression key)
        => key.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert && convert.Type == typeof(object)
            ? Expression.Lambda(convert.Operand, key.Parameters)
            : key;
}

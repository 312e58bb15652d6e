using System.Linq.Expressions;
using System.Reflection;

namespace Cacao.Data;

/// <summary>Recognises and builds calls of <see cref="Queryable"/> and <see cref="Enumerable"/> operators.</summary>
internal static class QueryableCalls
{
    private static readonly MethodInfo s_where = Definition<
        IQueryable<object>, Expression<Func<object, bool>>, IQueryable<object>>(Queryable.Where);

    private static readonly MethodInfo s_select = Definition<
        IQueryable<object>, Expression<Func<object, object>>, IQueryable<object>>(Queryable.Select);

    private static readonly MethodInfo s_take = Definition<
        IQueryable<object>, int, IQueryable<object>>(Queryable.Take);

    private static readonly MethodInfo s_count = Definition<IQueryable<object>, int>(Queryable.Count);

    private static readonly MethodInfo s_groupBy = Definition<
        IQueryable<object>, Expression<Func<object, object>>, IQueryable<IGrouping<object, object>>>(Queryable.GroupBy);

    public static bool IsOrder(MethodCallExpression call)
        => call.Method.DeclaringType == typeof(Queryable)
            && call.Arguments.Count == 2
            && call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
                or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending);

    public static LambdaExpression LambdaOf(MethodCallExpression call)
        => call.Arguments[1] is UnaryExpression { NodeType: ExpressionType.Quote } quote
            ? (LambdaExpression)quote.Operand
            : (LambdaExpression)call.Arguments[1];

    public static MethodCallExpression Reversed(MethodCallExpression order, Expression source)
    {
        var name = order.Method.Name switch
        {
            nameof(Queryable.OrderBy) => nameof(Queryable.OrderByDescending),
            nameof(Queryable.OrderByDescending) => nameof(Queryable.OrderBy),
            nameof(Queryable.ThenBy) => nameof(Queryable.ThenByDescending),
            _ => nameof(Queryable.ThenBy)
        };
        return Expression.Call(
            typeof(Queryable), name, order.Method.GetGenericArguments(), source, order.Arguments[1]);
    }

    public static MethodCallExpression Where(Expression source, LambdaExpression predicate)
        => Expression.Call(
            s_where.MakeGenericMethod(predicate.Parameters[0].Type), source, Expression.Quote(predicate));

    public static MethodCallExpression Select(Expression source, LambdaExpression selector)
        => Expression.Call(
            s_select.MakeGenericMethod(selector.Parameters[0].Type, selector.ReturnType),
            source,
            Expression.Quote(selector));

    public static MethodCallExpression GroupBy(Expression source, LambdaExpression key)
        => Expression.Call(
            s_groupBy.MakeGenericMethod(key.Parameters[0].Type, key.ReturnType), source, Expression.Quote(key));

    public static MethodCallExpression Take(Expression source, Type elementType, int count)
        => Expression.Call(s_take.MakeGenericMethod(elementType), source, ParameterBox.Create(count, typeof(int)));

    public static MethodCallExpression Count(Expression source, Type elementType)
        => Expression.Call(s_count.MakeGenericMethod(elementType), source);

    /// <summary>Calls an operator of <see cref="Enumerable"/>, as inside a lambda over a group.</summary>
    public static MethodCallExpression OnGroup(string name, Type[] types, params Expression[] arguments)
        => Expression.Call(typeof(Enumerable), name, types, arguments);

    private static MethodInfo Definition<TSource, TResult>(Func<TSource, TResult> call)
        => call.Method.GetGenericMethodDefinition();

    private static MethodInfo Definition<TSource, TArgument, TResult>(Func<TSource, TArgument, TResult> call)
        => call.Method.GetGenericMethodDefinition();
}

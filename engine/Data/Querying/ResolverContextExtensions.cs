using Cacao.Resolvers;

namespace Cacao.Data;

/// <summary>Reads from the field that is resolved what it asks of a query. Called by generated code.</summary>
public static class ResolverContextExtensions
{
    private const string FilterArgument = "where";
    private const string SortArgument = "order";

    /// <summary>The members that are selected, and the rows and order that the arguments <c>where</c> and <c>order</c>
    /// ask for.</summary>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <exception cref="InvalidFilterException">A filter or an order exceeds a limit.</exception>
    public static QueryContext<TEntity> GetQueryContext<TEntity>(this IResolverContext context)
    {
        var selector = new SelectorBuilder();
        var isKnown = SelectionReader.TryRead(context.Schema, context.Selection, typeof(TEntity), selector);
        var filter = ReadArgument<IReadOnlyDictionary<string, object?>>(context, FilterArgument);
        var sorting = ReadArgument<IReadOnlyList<object?>>(context, SortArgument);
        return new QueryContext<TEntity>(
            isKnown && !selector.IsEmpty ? selector.Build<TEntity>() : null,
            filter is null ? null : new FilterExpressionBuilder().Build<TEntity>(filter),
            sorting is null
                ? null
                : new SortExpressionBuilder().Build<TEntity>(sorting.Cast<IReadOnlyDictionary<string, object?>>()));
    }

    private static T? ReadArgument<T>(IResolverContext context, string name)
        where T : class => context.Selection.Field.Arguments.Contains(name)
            ? context.ArgumentValue<object?>(name) as T
            : null;
}

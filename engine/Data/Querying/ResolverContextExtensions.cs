using System.Linq.Expressions;
using Cacao.Resolvers;

namespace Cacao.Data;

/// <summary>Reads from the field that is resolved what it asks of a query. Called by generated code.</summary>
public static class ResolverContextExtensions
{
    /// <summary>The members that are selected, and the rows and order that the arguments <c>where</c> and <c>order</c>
    /// ask for.</summary>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <exception cref="InvalidFilterException">A filter or an order exceeds a limit.</exception>
    public static QueryContext<TEntity> GetQueryContext<TEntity>(this IResolverContext context) =>
        context.ReadQueryContext<TEntity>(
            context.Selection.Field.Features.GetValueOrDefault(typeof(FieldQuery)) as FieldQuery,
            isInMemory: false);

    internal static QueryContext<TEntity> ReadQueryContext<TEntity>(
        this IResolverContext context,
        FieldQuery? field,
        bool isInMemory)
    {
        var options = field?.Options ?? new FilterOptions();
        if (isInMemory)
        {
            options = options with { InMemory = true };
        }

        var filter = ReadArgument<IReadOnlyDictionary<string, object?>>(context, QueryArgumentsConvention.FilterArgument);
        var sorting = ReadArgument<IReadOnlyList<object?>>(context, QueryArgumentsConvention.SortArgument);
        return new QueryContext<TEntity>(
            ReadSelector<TEntity>(context),
            filter is null ? null : new FilterExpressionBuilder(options).Build<TEntity>(filter),
            sorting is null
                ? null
                : new SortExpressionBuilder(options)
                    .Build<TEntity>(sorting.Cast<IReadOnlyDictionary<string, object?>>()));
    }

    private static Expression<Func<TEntity, TEntity>>? ReadSelector<TEntity>(IResolverContext context)
    {
        var selector = new SelectorBuilder();
        var isKnown = SelectionReader.TryRead(context.Schema, context.Selection, typeof(TEntity), selector);
        return isKnown && !selector.IsEmpty ? selector.Build<TEntity>() : null;
    }

    private static T? ReadArgument<T>(IResolverContext context, string name)
        where T : class => context.Selection.Field.Arguments.Contains(name)
            ? context.ArgumentValue<object?>(name) as T
            : null;
}

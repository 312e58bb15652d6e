using Cacao.Resolvers;

namespace Cacao.Data;

/// <summary>Applies what the caller of a field asks for to what its resolver returned. Called by generated code.</summary>
public static class FieldQueries
{
    /// <summary>Filters, sorts and projects a query.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <exception cref="InvalidFilterException">A filter or an order exceeds a limit.</exception>
    public static IQueryable<T>? Apply<T>(IQueryable<T>? source, IResolverContext context)
    {
        if (source is null || context.Selection.Field.Features.GetValueOrDefault(typeof(FieldQuery)) is not FieldQuery field)
        {
            return source;
        }

        var isInMemory = source is EnumerableQuery<T>;
        var query = context.ReadQueryContext<T>(field, isInMemory);
        if (query.Predicate is { } predicate)
        {
            source = source.Where(predicate);
        }

        if (query.Sorting is { Operations.IsEmpty: false } sorting)
        {
            source = QueryOrder.Put(source, sorting);
        }

        return field.Projects && !isInMemory && query.Selector is { } selector ? source.Select(selector) : source;
    }

    /// <summary>Runs a query.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    public static async ValueTask<IReadOnlyList<T>?> ToListAsync<T>(IQueryable<T>? source, IResolverContext context)
    {
        if (source is not IAsyncEnumerable<T> rows)
        {
            return source?.ToList();
        }

        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(context.RequestAborted))
        {
            list.Add(row);
        }

        return list;
    }

    /// <summary>Filters and sorts a list.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <exception cref="InvalidFilterException">A filter or an order exceeds a limit.</exception>
    public static IEnumerable<T>? Apply<T>(IEnumerable<T>? source, IResolverContext context) =>
        source is null ? null : Apply(source.AsQueryable(), context);
}

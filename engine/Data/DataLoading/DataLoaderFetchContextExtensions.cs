using System.Linq.Expressions;
using Cacao.DataLoading;

namespace Cacao.Data;

/// <summary>Reads page arguments and query contexts in a loader's fetch. Generated loaders call this.</summary>
public static class DataLoaderFetchContextExtensions
{
    /// <summary>Gets the page arguments that the loader was branched with.</summary>
    /// <typeparam name="TValue">The type of the value that is fetched.</typeparam>
    /// <param name="context">The fetch context.</param>
    /// <returns>The page arguments; without any, those of a first page of default size.</returns>
    public static PagingArguments GetPagingArguments<TValue>(this DataLoaderFetchContext<TValue> context)
        => context.GetStateOrDefault(DataLoaderStateKeys.PagingArguments, default(PagingArguments));

    /// <summary>Gets the query context that the loader was branched with.</summary>
    /// <typeparam name="TValue">The type of the value that is fetched.</typeparam>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <param name="context">The fetch context.</param>
    /// <returns>The query context; one that asks for nothing when there is none.</returns>
    public static QueryContext<TEntity> GetQueryContext<TValue, TEntity>(this DataLoaderFetchContext<TValue> context)
        => context.GetStateOrDefault(DataLoaderStateKeys.QueryContext, QueryContext<TEntity>.Empty);

    /// <summary>Gets the selector that the loader was branched with.</summary>
    /// <typeparam name="TValue">The type of the value that is fetched.</typeparam>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <param name="context">The fetch context.</param>
    /// <returns>The selector; <c>null</c> selects everything.</returns>
    public static Expression<Func<TEntity, TEntity>>? GetSelector<TValue, TEntity>(
        this DataLoaderFetchContext<TValue> context)
        => context.GetQueryContext<TValue, TEntity>().Selector;
}

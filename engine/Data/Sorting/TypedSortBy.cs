using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>A sort key that knows its type, so that applying it needs no reflection.</summary>
internal sealed class TypedSortBy<T, TKey>(Expression<Func<T, TKey>> keySelector, bool ascending) : ISortBy<T>
{
    public LambdaExpression KeySelector => keySelector;

    public bool Ascending => ascending;

    public IOrderedQueryable<T> ApplyOrderBy(IQueryable<T> queryable)
        => ascending ? queryable.OrderBy(keySelector) : queryable.OrderByDescending(keySelector);

    public IOrderedQueryable<T> ApplyThenBy(IOrderedQueryable<T> queryable)
        => ascending ? queryable.ThenBy(keySelector) : queryable.ThenByDescending(keySelector);
}

using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>One key of a sort order.</summary>
/// <typeparam name="T">The type that is sorted.</typeparam>
public interface ISortBy<T>
{
    /// <summary>Gets the selector of the key.</summary>
    LambdaExpression KeySelector { get; }

    /// <summary>Gets whether low values come first.</summary>
    bool Ascending { get; }

    /// <summary>Makes this key the first key of a query's order.</summary>
    /// <param name="queryable">The query.</param>
    /// <returns>The ordered query.</returns>
    IOrderedQueryable<T> ApplyOrderBy(IQueryable<T> queryable);

    /// <summary>Makes this key the next key of a query's order.</summary>
    /// <param name="queryable">The ordered query.</param>
    /// <returns>The ordered query.</returns>
    IOrderedQueryable<T> ApplyThenBy(IOrderedQueryable<T> queryable);
}

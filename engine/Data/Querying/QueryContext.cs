using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>What a field asks of a query: which members, which rows, which order.</summary>
/// <typeparam name="TEntity">The type of the rows.</typeparam>
/// <param name="Selector">Keeps the selected members only; <c>null</c> keeps all.</param>
/// <param name="Predicate">The filter; <c>null</c> keeps all rows.</param>
/// <param name="Sorting">The order; <c>null</c> leaves the order of the query.</param>
public sealed record QueryContext<TEntity>(
    Expression<Func<TEntity, TEntity>>? Selector = null,
    Expression<Func<TEntity, bool>>? Predicate = null,
    SortDefinition<TEntity>? Sorting = null)
{
    /// <summary>Gets a context that asks for nothing.</summary>
    public static QueryContext<TEntity> Empty { get; } = new();

    /// <summary>
    /// Adds a member to the selection that the code around the query needs: the key of a dictionary, a foreign key.
    /// Without a selector every member is there already.
    /// </summary>
    /// <typeparam name="TMember">The type of the member.</typeparam>
    /// <param name="member">Selects the member.</param>
    /// <returns>The context with the wider selection.</returns>
    /// <exception cref="ArgumentException">The expression does not select a member of the entity.</exception>
    public QueryContext<TEntity> Include<TMember>(Expression<Func<TEntity, TMember>> member)
        => Selector is null ? this : this with { Selector = SelectorExpression.Include(Selector, member) };
}

using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>The keys that a list is sorted by, the most significant first.</summary>
/// <typeparam name="T">The type that is sorted.</typeparam>
public sealed record SortDefinition<T>
{
    /// <summary>Creates a definition.</summary>
    /// <param name="operations">The keys.</param>
    public SortDefinition(params IEnumerable<ISortBy<T>> operations)
        => Operations = [.. operations];

    /// <summary>Gets a definition without keys.</summary>
    public static SortDefinition<T> Empty { get; } = new();

    /// <summary>Gets the keys.</summary>
    public ImmutableArray<ISortBy<T>> Operations { get; init; }

    /// <summary>Adds a key with low values first.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="keySelector">The selector of the key.</param>
    /// <returns>The definition with one more key.</returns>
    public SortDefinition<T> AddAscending<TKey>(Expression<Func<T, TKey>> keySelector)
        => this with { Operations = Operations.Add(SortBy<T>.Ascending(keySelector)) };

    /// <summary>Adds a key with high values first.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="keySelector">The selector of the key.</param>
    /// <returns>The definition with one more key.</returns>
    public SortDefinition<T> AddDescending<TKey>(Expression<Func<T, TKey>> keySelector)
        => this with { Operations = Operations.Add(SortBy<T>.Descending(keySelector)) };

    /// <summary>Takes another definition when this one has no keys: the order that a client gets by default.</summary>
    /// <param name="applyIfEmpty">Adds the default keys.</param>
    /// <returns>This definition, or the other one.</returns>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> applyIfEmpty)
    {
        ArgumentNullException.ThrowIfNull(applyIfEmpty);
        return Operations.IsEmpty ? applyIfEmpty(this) : this;
    }
}

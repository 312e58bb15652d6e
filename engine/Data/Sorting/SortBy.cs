using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Creates sort keys.</summary>
/// <typeparam name="T">The type that is sorted.</typeparam>
public static class SortBy<T>
{
    /// <summary>Creates a key with low values first.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="keySelector">The selector of the key.</param>
    /// <returns>The key.</returns>
    public static ISortBy<T> Ascending<TKey>(Expression<Func<T, TKey>> keySelector)
        => new TypedSortBy<T, TKey>(keySelector, ascending: true);

    /// <summary>Creates a key with high values first.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="keySelector">The selector of the key.</param>
    /// <returns>The key.</returns>
    public static ISortBy<T> Descending<TKey>(Expression<Func<T, TKey>> keySelector)
        => new TypedSortBy<T, TKey>(keySelector, ascending: false);

    /// <summary>Creates a key whose type is only known at run time.</summary>
    internal static ISortBy<T> Create(LambdaExpression keySelector, bool ascending)
        => (ISortBy<T>)Activator.CreateInstance(
            typeof(TypedSortBy<,>).MakeGenericType(typeof(T), keySelector.ReturnType),
            keySelector,
            ascending)!;
}

using System.Collections;
using System.Runtime.CompilerServices;

namespace EShop.Search.Domain;

/// <summary>Makes value lists of collection expressions.</summary>
public static class ValueList
{
    /// <summary>A list of these values.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}

/// <summary>
/// A list that equals another with the same values in the same order, so that records that hold one are compared by what
/// they say, with no property forgotten.
/// </summary>
/// <typeparam name="T">The values.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _values;

    internal ValueList(T[] values) => _values = values;

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public T this[int index] => _values[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        Array.ForEach(_values, hash.Add);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Cacao.Types;

/// <summary>Members of a type in declared order, found by name or index.</summary>
/// <typeparam name="T">The kind of member.</typeparam>
public sealed class MemberCollection<T> : IReadOnlyList<T>
    where T : class, ISchemaMember
{
    private readonly T[] _items;
    private readonly FrozenDictionary<string, T> _byName;

    /// <summary>Creates the collection. Of several members with one name the first is found by name;
    /// schema validation reports the others.</summary>
    public MemberCollection(IEnumerable<T> items)
    {
        _items = [.. items];
        _byName = _items.DistinctBy(i => i.Name).ToFrozenDictionary(i => i.Name, StringComparer.Ordinal);
    }

    /// <summary>A collection without members.</summary>
    public static MemberCollection<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The member of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string name] => _byName[name];

    /// <summary>Finds a member by name; <c>null</c> when there is none.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Finds a member by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? member) => _byName.TryGetValue(name, out member);

    /// <summary>Whether there is a member of that name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>The members as a span, for loops that must not allocate.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Cacao.Execution.Documents;

/// <summary>
/// A cache of a fixed number of entries. Reads take no lock; an entry that was read since the clock hand passed last
/// gets a second chance, so that a flood of keys that are used once does not drive out those in steady use.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries;
    private readonly Entry?[] _clock;
    private int _hand;

    public BoundedCache(int capacity, IEqualityComparer<TKey>? comparer = null)
    {
        _clock = new Entry?[capacity];
        _entries = new ConcurrentDictionary<TKey, Entry>(comparer);
    }

    public int Count => _entries.Count;

    /// <summary>Finds the value of a key.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        value = _entries.TryGetValue(key, out var entry) ? entry.Use() : null;
        return value is not null;
    }

    /// <summary>Finds the value of a key that is given in another form, for which the comparer knows an equivalence.</summary>
    public bool TryGet<TAlternate>(TAlternate key, [NotNullWhen(true)] out TValue? value)
        where TAlternate : notnull, allows ref struct
    {
        value = _entries.GetAlternateLookup<TAlternate>().TryGetValue(key, out var entry) ? entry.Use() : null;
        return value is not null;
    }

    /// <summary>Gets the value of a key. Of several callers that miss, one creates it and the others wait for it.</summary>
    /// <remarks>An exception of <paramref name="create"/> goes to its caller, and nothing is kept.</remarks>
    public TValue GetOrAdd<TState>(TKey key, Func<TKey, TState, TValue> create, TState state)
    {
        if (_entries.TryGetValue(key, out var entry) && entry.Use() is { } value)
        {
            return value;
        }

        entry ??= Insert(key);
        lock (entry)
        {
            try
            {
                return entry.Value ??= create(key, state);
            }
            finally
            {
                if (entry.Value is null)
                {
                    _entries.TryRemove(KeyValuePair.Create(key, entry));
                }
            }
        }
    }

    private Entry Insert(TKey key)
    {
        lock (_clock)
        {
            if (_entries.TryGetValue(key, out var existing))
            {
                return existing;
            }

            var entry = new Entry(key);
            AdvanceHand();
            if (_clock[_hand] is { } evicted)
            {
                _entries.TryRemove(KeyValuePair.Create(evicted.Key, evicted));
            }

            _clock[_hand] = entry;
            _entries[key] = entry;
            return entry;
        }
    }

    private void AdvanceHand()
    {
        do
        {
            _hand = (_hand + 1) % _clock.Length;
        }
        while (_clock[_hand] is { } entry && entry.TakeSecondChance());
    }

    private sealed class Entry(TKey key)
    {
        private bool _isUsed;
        private TValue? _value;

        public TKey Key { get; } = key;

        public TValue? Value
        {
            get => Volatile.Read(ref _value);
            set => Volatile.Write(ref _value, value);
        }

        public TValue? Use()
        {
            // Written only when it changes: the entries in steady use would otherwise bounce between the cores' caches.
            if (!_isUsed)
            {
                _isUsed = true;
            }

            return Value;
        }

        public bool TakeSecondChance()
        {
            var wasUsed = _isUsed;
            _isUsed = false;
            return wasUsed;
        }
    }
}

using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>Numbers the values that rows are made of, equal ones alike, when they are read: later, when objects are told apart by
/// them, their bytes would have to be fetched into the processor's cache once more.</summary>
internal sealed class ValueNumbers(ResultDocument document) : IDisposable
{
    private const int InitialSize = 64;

    private Entry[] _entries = Rent(InitialSize);
    private int _size = InitialSize;
    private int _count;

    /// <summary>The number of a value, from 1.</summary>
    /// <param name="source">The answer that the value stands in.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How many bytes it has.</param>
    public int Of(int source, int start, int length)
    {
        var bytes = document.BytesOf(source).Slice(start, length);
        var hash = SeededHash.Add(SeededHash.Seed, bytes);
        for (var i = (int)hash & (_size - 1); _entries[i].Number > 0; i = (i + 1) & (_size - 1))
        {
            ref readonly var known = ref _entries[i];
            if (known.Hash == hash && document.BytesOf(known.Source).Slice(known.Start, known.Length).SequenceEqual(bytes))
            {
                return known.Number;
            }
        }

        if (++_count * 2 > _size)
        {
            Grow();
        }

        Place(new Entry(hash, source, start, length, _count));
        return _count;
    }

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(_entries);
        _entries = [];
    }

    private void Place(Entry entry)
    {
        var i = (int)entry.Hash & (_size - 1);
        while (_entries[i].Number > 0)
        {
            i = (i + 1) & (_size - 1);
        }

        _entries[i] = entry;
    }

    private void Grow()
    {
        var (old, oldSize) = (_entries, _size);
        _size *= 2;
        _entries = Rent(_size);
        foreach (var entry in old.AsSpan(0, oldSize))
        {
            if (entry.Number > 0)
            {
                Place(entry);
            }
        }

        ArrayPool<Entry>.Shared.Return(old);
    }

    private static Entry[] Rent(int size)
    {
        var entries = ArrayPool<Entry>.Shared.Rent(size);
        entries.AsSpan(0, size).Clear();
        return entries;
    }

    private readonly record struct Entry(ulong Hash, int Source, int Start, int Length, int Number);
}

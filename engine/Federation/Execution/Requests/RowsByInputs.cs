using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>Finds the row of an object whose inputs are equal to those of another object, by the numbers of the values:
/// an entity stands in many places, and its row has to be written only once.</summary>
internal sealed class RowsByInputs(ResultDocument document) : IDisposable
{
    private const int InitialSize = 64;

    private Entry[] _entries = Rent(InitialSize);
    private int _size = InitialSize;
    private int _count;

    /// <summary>Whether all inputs of an object are values of answers, unchanged.</summary>
    /// <param name="start">The first slot of the object.</param>
    /// <param name="slots">Where its inputs stand.</param>
    /// <param name="hash">The hash of the inputs.</param>
    public bool TryHash(int start, int[] slots, out ulong hash)
    {
        hash = SeededHash.Seed;
        foreach (var slot in slots)
        {
            if (document.NumberOf(start + slot) is not (> 0 and var number))
            {
                return false;
            }

            hash = SeededHash.Add(hash, (ulong)number);
        }

        return true;
    }

    /// <summary>The row of an object with the same inputs; -1 when none is known.</summary>
    public int Find(ulong hash, int start, int[] slots)
    {
        for (var i = (int)hash & (_size - 1); _entries[i].Slots is { } known; i = (i + 1) & (_size - 1))
        {
            if (_entries[i].Hash == hash && AreEqual(_entries[i].Start, known, start, slots))
            {
                return _entries[i].Row;
            }
        }

        return -1;
    }

    /// <summary>Remembers the row of an object whose inputs were not known.</summary>
    public void Add(ulong hash, int start, int[] slots, int row)
    {
        if (++_count * 2 > _size)
        {
            Grow();
        }

        Place(new Entry(hash, start, slots, row));
    }

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(_entries);
        _entries = [];
    }

    private bool AreEqual(int start, int[] slots, int otherStart, int[] otherSlots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (document.NumberOf(start + slots[i]) != document.NumberOf(otherStart + otherSlots[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Place(Entry entry)
    {
        var i = (int)entry.Hash & (_size - 1);
        while (_entries[i].Slots is not null)
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
            if (entry.Slots is not null)
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

    private readonly record struct Entry(ulong Hash, int Start, int[] Slots, int Row);
}

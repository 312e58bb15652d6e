using System.Buffers;
using System.Buffers.Binary;

namespace Cacao.Federation.Execution;

/// <summary>Finds the row of an object whose inputs are equal to those of another object, by the bytes that stand in the answers:
/// an entity stands in many places, and its row has to be written only once.</summary>
internal sealed class RowsByInputs(ResultDocument document) : IDisposable
{
    private const int InitialSize = 64;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    // Whoever chooses the ids of entities does not know which of them meet.
    private static readonly ulong s_seed = (ulong)Random.Shared.NextInt64();

    private Entry[] _entries = Rent(InitialSize);
    private int _size = InitialSize;
    private int _count;

    /// <summary>Whether all inputs of an object are values of answers, unchanged.</summary>
    /// <param name="start">The first slot of the object.</param>
    /// <param name="slots">Where its inputs stand.</param>
    /// <param name="hash">The hash of the inputs.</param>
    public bool TryHash(int start, int[] slots, out ulong hash)
    {
        hash = s_seed;
        foreach (var slot in slots)
        {
            if (!document.TryGetRaw(start + slot, out var value))
            {
                return false;
            }

            hash = Mix(hash, value);
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

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash ^= (ulong)bytes.Length;
        for (; bytes.Length > sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        return Fold(hash ^ Last(bytes));
    }

    // Up to eight bytes as one number; the length, which tells them apart, is in the hash already.
    private static ulong Last(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => 0,
        < sizeof(uint) => bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << 32),
    };

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value, Factor, out var low);
        return high ^ low;
    }

    private bool AreEqual(int start, int[] slots, int otherStart, int[] otherSlots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (!document.RawOf(start + slots[i]).SequenceEqual(document.RawOf(otherStart + otherSlots[i])))
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

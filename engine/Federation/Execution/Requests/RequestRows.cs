using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>The distinct sets of variables that one operation is executed with, each with the objects that its answer is for.</summary>
/// <remarks>Objects with equal variables share a row: each entity is fetched once and placed wherever it stands.</remarks>
internal sealed class RequestRows(SourceOperation operation) : IDisposable
{
    private readonly RowBuffer _bytes = new();
    private Row[] _rows = ArrayPool<Row>.Shared.Rent(16);
    private Target[] _targets = ArrayPool<Target>.Shared.Rent(64);
    private int _targetCount;
    private int[] _buckets = new int[16];

    /// <summary>The operation.</summary>
    public SourceOperation Operation { get; } = operation;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an object.</summary>
    /// <param name="variables">Its variables: a JSON object.</param>
    /// <param name="cell">The object.</param>
    /// <returns>The number of its row.</returns>
    public int Add(ReadOnlySpan<byte> variables, int cell)
    {
        var row = FindOrAdd(variables);
        AddTarget(row, cell);
        return row;
    }

    /// <summary>Adds an object that has the variables of a row.</summary>
    public void AddTarget(int row, int cell)
    {
        ref var found = ref _rows[row];
        var target = _targetCount++;
        Reserve(ref _targets, _targetCount);
        _targets[target] = new Target(cell, -1);
        if (found.LastTarget < 0)
        {
            found.FirstTarget = target;
        }
        else
        {
            _targets[found.LastTarget].Next = target;
        }

        found.LastTarget = target;
    }

    /// <summary>The variables of a row: a JSON object.</summary>
    public ReadOnlySpan<byte> GetVariables(int row) => _bytes.Bytes.Slice(_rows[row].Start, _rows[row].Length);

    /// <summary>The objects that share a row.</summary>
    public Targets GetTargets(int row) => new(_targets, _rows[row].FirstTarget);

    public bool IsAnswered(int row) => _rows[row].IsAnswered;

    public void SetAnswered(int row) => _rows[row].IsAnswered = true;

    /// <summary>Notes where in an answer the object of a row stands.</summary>
    public void SetObject(int row, int source, int start, int length)
    {
        ref var found = ref _rows[row];
        (found.ObjectSource, found.ObjectStart, found.ObjectLength) = (source, start, length);
    }

    /// <summary>Notes that the answer to a row has errors, so that it is good for this one request only.</summary>
    public void SetHasErrors(int row) => _rows[row].HasErrors = true;

    /// <summary>Where the object of a row stands, if an answer without errors has brought it.</summary>
    public bool TryGetObject(int row, out int source, out int start, out int length)
    {
        ref var found = ref _rows[row];
        (source, start, length) = (found.ObjectSource, found.ObjectStart, found.ObjectLength);
        return length > 0 && !found.HasErrors;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _bytes.Dispose();
        ArrayPool<Row>.Shared.Return(_rows);
        ArrayPool<Target>.Shared.Return(_targets);
        (_rows, _targets, Count) = ([], [], 0);
    }

    private int FindOrAdd(ReadOnlySpan<byte> variables)
    {
        var hasher = new HashCode();
        hasher.AddBytes(variables);
        var hash = hasher.ToHashCode();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        for (var row = bucket - 1; row >= 0; row = _rows[row].NextInBucket)
        {
            if (_rows[row].Hash == hash && GetVariables(row).SequenceEqual(variables))
            {
                return row;
            }
        }

        var start = _bytes.Length;
        _bytes.Write(variables);
        Reserve(ref _rows, Count + 1);
        _rows[Count++] = new Row { Start = start, Length = variables.Length, Hash = hash, NextInBucket = bucket - 1 };
        bucket = Count;
        if (Count > _buckets.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private void Rehash()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var row = 0; row < Count; row++)
        {
            ref var bucket = ref _buckets[_rows[row].Hash & (_buckets.Length - 1)];
            _rows[row].NextInBucket = bucket - 1;
            bucket = row + 1;
        }
    }

    private static void Reserve<T>(ref T[] array, int count)
    {
        if (count <= array.Length)
        {
            return;
        }

        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private struct Row()
    {
        public int Start;
        public int Length;
        public int Hash;
        public int NextInBucket;
        public int FirstTarget = -1;
        public int LastTarget = -1;
        public bool IsAnswered;
        public bool HasErrors;
        public int ObjectSource;
        public int ObjectStart;
        public int ObjectLength;
    }

    internal record struct Target(int Cell, int Next);

    /// <summary>Enumerates the cells that share a row.</summary>
    internal ref struct Targets(ReadOnlySpan<Target> targets, int first)
    {
        private readonly ReadOnlySpan<Target> _targets = targets;
        private int _next = first;

        public int Current { get; private set; }

        public readonly Targets GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            (Current, _next) = _targets[_next];
            return true;
        }
    }
}

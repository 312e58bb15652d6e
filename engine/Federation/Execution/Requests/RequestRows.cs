using System.Buffers;
using System.Runtime.InteropServices;

namespace Cacao.Federation.Execution;

/// <summary>The distinct sets of variables that one operation is executed with, each with the objects that its answer is for.</summary>
/// <remarks>Objects with equal variables share a row: each entity is fetched once and placed wherever it stands.</remarks>
internal sealed class RequestRows(SourceOperation operation) : IDisposable
{
    private readonly List<Row> _rows = [];
    private readonly List<Target> _targets = [];
    private readonly RowBuffer _bytes = new();
    private int[] _buckets = new int[16];

    /// <summary>The operation.</summary>
    public SourceOperation Operation { get; } = operation;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds an object.</summary>
    /// <param name="variables">Its variables: a JSON object.</param>
    /// <param name="cell">The object.</param>
    public void Add(ReadOnlySpan<byte> variables, int cell)
    {
        var row = FindOrAdd(variables);
        ref var found = ref CollectionsMarshal.AsSpan(_rows)[row];
        _targets.Add(new Target(cell, -1));
        var target = _targets.Count - 1;
        if (found.LastTarget < 0)
        {
            found.FirstTarget = target;
        }
        else
        {
            CollectionsMarshal.AsSpan(_targets)[found.LastTarget].Next = target;
        }

        found.LastTarget = target;
    }

    /// <summary>The variables of a row: a JSON object.</summary>
    public ReadOnlySpan<byte> GetVariables(int row) => _bytes.Bytes.Slice(_rows[row].Start, _rows[row].Length);

    /// <summary>The objects that share a row.</summary>
    public Targets GetTargets(int row) => new(CollectionsMarshal.AsSpan(_targets), _rows[row].FirstTarget);

    public bool IsAnswered(int row) => _rows[row].IsAnswered;

    public void SetAnswered(int row) => CollectionsMarshal.AsSpan(_rows)[row].IsAnswered = true;

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _bytes.Dispose();

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
        _rows.Add(new Row { Start = start, Length = variables.Length, Hash = hash, NextInBucket = bucket - 1 });
        bucket = _rows.Count;
        if (_rows.Count > _buckets.Length)
        {
            Rehash();
        }

        return _rows.Count - 1;
    }

    private void Rehash()
    {
        _buckets = new int[_buckets.Length * 2];
        var rows = CollectionsMarshal.AsSpan(_rows);
        for (var row = 0; row < rows.Length; row++)
        {
            ref var bucket = ref _buckets[rows[row].Hash & (_buckets.Length - 1)];
            rows[row].NextInBucket = bucket - 1;
            bucket = row + 1;
        }
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

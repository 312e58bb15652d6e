using System.Buffers;

namespace Cacao.Execution.Results;

/// <summary>The JSON of values that were written as soon as they were resolved, in pooled segments that never move: what was
/// written may be read while more is added.</summary>
internal sealed class WrittenText : IBufferWriter<byte>, IDisposable
{
    private const int SegmentSize = 16 * 1024;

    private Segment[] _segments = new Segment[2];
    private int _current = -1;

    /// <summary>Where the next byte is written.</summary>
    public TextPosition Position => _current < 0 ? default : new TextPosition(_current, _segments[_current].Length);

    public void Advance(int count) => _segments[_current].Length += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_current < 0 || _segments[_current].Bytes.Length - _segments[_current].Length < needed)
        {
            Begin(needed);
        }

        ref var segment = ref _segments[_current];
        return segment.Bytes.AsMemory(segment.Length);
    }

    /// <summary>Forgets what was written behind a position.</summary>
    public void Rewind(TextPosition position)
    {
        if (_current >= 0)
        {
            _current = position.Segment;
            _segments[_current].Length = position.Offset;
        }
    }

    /// <summary>Reads the next bytes of a stretch.</summary>
    /// <param name="position">Where they begin; then where the ones behind them do.</param>
    /// <param name="end">The end of the stretch.</param>
    public ReadOnlySpan<byte> Read(ref TextPosition position, TextPosition end)
    {
        ref var segment = ref _segments[position.Segment];
        var start = position.Offset;
        if (position.Segment == end.Segment)
        {
            position = end;
            return segment.Bytes.AsSpan(start..end.Offset);
        }

        position = new TextPosition(position.Segment + 1, 0);
        return segment.Bytes.AsSpan(start..segment.Length);
    }

    public void Dispose()
    {
        foreach (var segment in _segments)
        {
            if (segment.Bytes is { } bytes)
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }

        _segments = [];
        _current = -1;
    }

    // A segment that was rewound is used again when it is long enough.
    private void Begin(int length)
    {
        if (++_current == _segments.Length)
        {
            Array.Resize(ref _segments, 2 * _current);
        }

        ref var segment = ref _segments[_current];
        segment.Length = 0;
        if (segment.Bytes is { } bytes && bytes.Length < length)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            segment.Bytes = null!;
        }

        segment.Bytes ??= ArrayPool<byte>.Shared.Rent(Math.Max(length, SegmentSize));
    }

    private struct Segment
    {
        public byte[] Bytes;
        public int Length;
    }
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Cacao.Language;

/// <summary>The nodes that a visitor still has to enter or to leave, the next one on top.</summary>
internal struct VisitorAgenda : ISyntaxChildWalker, IDisposable
{
    private Entry[] _entries;
    private int _count;

    public VisitorAgenda()
    {
        _entries = ArrayPool<Entry>.Shared.Rent(64);
    }

    /// <summary>Takes the next node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isOpen">Whether it has been entered, so that it is to be left now.</param>
    public bool TryTake([NotNullWhen(true)] out SyntaxNode? node, out bool isOpen)
    {
        if (_count == 0)
        {
            (node, isOpen) = (null, false);
            return false;
        }

        (node, isOpen) = _entries[--_count];
        return true;
    }

    /// <summary>Puts down that a node is to be left after its children have been visited.</summary>
    public void Open(SyntaxNode node)
    {
        Push(new Entry(node, IsOpen: true));
        var first = _count;
        SyntaxChildren.Walk(node, ref this);

        // The last one pushed is taken first.
        _entries.AsSpan(first, _count - first).Reverse();
    }

    /// <inheritdoc/>
    public bool Visit(SyntaxNode? child)
    {
        if (child is not null)
        {
            Push(new Entry(child, IsOpen: false));
        }

        return true;
    }

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(_entries, clearArray: true);
        _entries = [];
    }

    private void Push(Entry entry)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        _entries[_count++] = entry;
    }

    private void Grow()
    {
        var larger = ArrayPool<Entry>.Shared.Rent(_entries.Length * 2);
        _entries.AsSpan().CopyTo(larger);
        ArrayPool<Entry>.Shared.Return(_entries, clearArray: true);
        _entries = larger;
    }

    private readonly record struct Entry(SyntaxNode Node, bool IsOpen);
}

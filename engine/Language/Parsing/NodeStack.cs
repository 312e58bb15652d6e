using System.Buffers;
using System.Runtime.CompilerServices;

namespace Cacao.Language;

/// <summary>
/// Holds the members of the lists that are being parsed, one list above the other, so that each list can be allocated
/// once and in its exact size.
/// </summary>
internal struct NodeStack : IDisposable
{
    private SyntaxNode[] _nodes;
    private int _count;

    public NodeStack()
    {
        _nodes = ArrayPool<SyntaxNode>.Shared.Rent(64);
    }

    public readonly int Count => _count;

    public void Push(SyntaxNode node)
    {
        if (_count == _nodes.Length)
        {
            Grow();
        }

        _nodes[_count++] = node;
    }

    /// <summary>Takes everything from <paramref name="first"/> on; only nodes of type T were pushed since.</summary>
    public T[] Pop<T>(int first)
        where T : SyntaxNode
    {
        var result = new T[_count - first];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Unsafe.As<T>(_nodes[first + i]);
        }

        _count = first;
        return result;
    }

    public void Dispose()
    {
        // Cleared, because the pool outlives the trees whose nodes would stay reachable through it.
        ArrayPool<SyntaxNode>.Shared.Return(_nodes, clearArray: true);
        _nodes = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<SyntaxNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan().CopyTo(larger);
        ArrayPool<SyntaxNode>.Shared.Return(_nodes, clearArray: true);
        _nodes = larger;
    }
}

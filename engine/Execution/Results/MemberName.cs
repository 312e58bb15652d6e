using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Cacao.Execution.Results;

/// <summary>A response name as it is written before each value: behind a separator, in quotes, before a colon. It is copied in
/// whole blocks, which is cheaper than counting bytes.</summary>
internal readonly struct MemberName
{
    private readonly byte[] _blocks;

    public MemberName(string responseName)
    {
        var text = Encoding.UTF8.GetBytes($",\"{responseName}\":");
        Length = text.Length;
        _blocks = new byte[(text.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count];
        text.CopyTo(_blocks, 0);
    }

    /// <summary>The length of the separator, the name and what stands around it.</summary>
    public int Length { get; }

    /// <summary>How much memory a copy needs.</summary>
    public int CopyLength => _blocks.Length;

    /// <summary>Copies the name to the start of a span that takes <see cref="CopyLength"/> bytes.</summary>
    public void CopyTo(Span<byte> destination, byte separator)
    {
        ref var source = ref MemoryMarshal.GetArrayDataReference(_blocks);
        ref var target = ref MemoryMarshal.GetReference(destination[.._blocks.Length]);
        for (nuint block = 0; block < (nuint)_blocks.Length; block += (nuint)Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref source, block).StoreUnsafe(ref target, block);
        }

        target = separator;
    }
}

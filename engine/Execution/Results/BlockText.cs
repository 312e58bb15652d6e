using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cacao.Execution.Results;

/// <summary>Text that is copied in whole blocks, which is cheaper than counting its bytes.</summary>
internal readonly struct BlockText
{
    private readonly byte[] _blocks;

    public BlockText(ReadOnlySpan<byte> text)
    {
        Length = text.Length;
        _blocks = new byte[(text.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count];
        text.CopyTo(_blocks);
    }

    /// <summary>How many bytes the text has.</summary>
    public int Length { get; }

    /// <summary>How much memory a copy needs: whole blocks.</summary>
    public int CopyLength => _blocks.Length;

    /// <summary>Copies the text to the start of a span that takes <see cref="CopyLength"/> bytes; what follows it may change.</summary>
    public void CopyTo(Span<byte> destination)
    {
        ref var source = ref MemoryMarshal.GetArrayDataReference(_blocks);
        ref var target = ref MemoryMarshal.GetReference(destination[.._blocks.Length]);
        for (nuint block = 0; block < (nuint)_blocks.Length; block += (nuint)Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref source, block).StoreUnsafe(ref target, block);
        }
    }
}

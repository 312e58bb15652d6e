using System.Text;

namespace Cacao.Execution.Results;

/// <summary>A response name as it is written before each value: behind a separator, in quotes, before a colon.</summary>
internal readonly struct MemberName(string responseName)
{
    private readonly BlockText _text = new(Encoding.UTF8.GetBytes($",\"{responseName}\":"));

    /// <summary>The length of the separator, the name and what stands around it.</summary>
    public int Length => _text.Length;

    /// <summary>How much memory a copy needs.</summary>
    public int CopyLength => _text.CopyLength;

    /// <summary>Copies the name to the start of a span that takes <see cref="CopyLength"/> bytes.</summary>
    public void CopyTo(Span<byte> destination, byte separator)
    {
        _text.CopyTo(destination);
        destination[0] = separator;
    }
}

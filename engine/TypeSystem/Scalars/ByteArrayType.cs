using System.Diagnostics.CodeAnalysis;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>ByteArray</c>: bytes in base64.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc4648#section-4"/>
public sealed class ByteArrayType() : TextScalarType<byte[]>("ByteArray", "Bytes in base64 (RFC 4648).", "base64 text")
{
    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind != ResolvedValueKind.Object ? default : value.Object switch
        {
            byte[] bytes => ResolvedValue.From(Format(bytes)),
            ReadOnlyMemory<byte> bytes => ResolvedValue.From(Convert.ToBase64String(bytes.Span)),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, [NotNullWhen(true)] out byte[]? value)
    {
        var buffer = new byte[(text.Length * 3 / 4) + 3];
        var isBase64 = Convert.TryFromBase64String(text, buffer, out var written);
        value = isBase64 ? buffer[..written] : null;
        return isBase64;
    }

    /// <inheritdoc/>
    protected override string Format(byte[] value) => Convert.ToBase64String(value);
}

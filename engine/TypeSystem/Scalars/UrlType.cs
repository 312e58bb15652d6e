using System.Diagnostics.CodeAnalysis;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>URL</c>: an absolute URL or a relative reference, well-formed as RFC 3986 demands.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc3986"/>
public sealed class UrlType() : TextScalarType<Uri>(
    "URL",
    "A URL or relative reference (RFC 3986).",
    "a well-formed URL",
    "https://datatracker.ietf.org/doc/html/rfc3986")
{
    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind != ResolvedValueKind.Object ? default : value.Object switch
        {
            Uri uri => ResolvedValue.From(Format(uri)),
            string text when TryParse(text, out _) => value,
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return text.Length > 0
            && Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute)
            && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    /// <inheritdoc/>
    protected override string Format(Uri value) => value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString;
}

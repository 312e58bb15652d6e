using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>UUID</c>: a universally unique identifier, written as 8-4-4-4-12 hexadecimal digits. The notations of
/// <see cref="Guid.TryParse(string?, out Guid)"/> are all read.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc9562"/>
public sealed class UuidType() : TextScalarType<Guid>(
    "UUID",
    "A universally unique identifier (RFC 9562).",
    "a UUID such as \"0190a5f0-7c1e-7000-8000-000000000000\"",
    "https://datatracker.ietf.org/doc/html/rfc9562")
{
    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Guid => value,
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Guid value) => Guid.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(Guid value) => value.ToString("D");
}

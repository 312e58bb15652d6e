using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Types.Scalars;

/// <summary>A scalar that is written as a string in both directions.</summary>
/// <typeparam name="T">The .NET type of its values.</typeparam>
public abstract class TextScalarType<T> : ScalarType
    where T : notnull
{
    private readonly string _notation;

    /// <summary>Creates the scalar.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="notation">What a string has to be, as the end of a sentence.</param>
    /// <param name="specifiedBy">The URL of the scalar's specification.</param>
    protected TextScalarType(string name, string description, string notation, string? specifiedBy = null)
        : base(name, description, typeof(T), specifiedBy) => _notation = notation;

    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public sealed override bool TryCoerceLiteral(
        ValueNode literal,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        TryCoerce((literal as StringValueNode)?.Value, out value, out error);

    /// <inheritdoc/>
    public sealed override bool TryCoerceInput(
        JsonElement json,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        TryCoerce(json.ValueKind == JsonValueKind.String ? json.GetString() : null, out value, out error);

    /// <inheritdoc/>
    public sealed override ValueNode ToLiteral(object value) => new StringValueNode(Format((T)value), false);

    /// <summary>Reads a value from its notation.</summary>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Writes a value in the notation that <see cref="TryParse"/> reads.</summary>
    protected abstract string Format(T value);

    private bool TryCoerce(string? text, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (text is not null && TryParse(text, out var parsed))
        {
            value = parsed;
            error = null;
            return true;
        }

        value = null;
        error = $"{Name} needs {_notation}.";
        return false;
    }
}

using System.Text;
using System.Text.Json;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The JSON that a leaf type is written as. Custom scalars may be any JSON.</summary>
internal sealed class LeafShape(NamedType type)
{
    private enum Kind : byte
    {
        Any,
        String,
        Int,
        Float,
        Boolean,
        Enum,
    }

    private readonly Kind _kind = type switch
    {
        EnumType => Kind.Enum,
        { Name: "String" or "ID" } => Kind.String,
        { Name: "Int" } => Kind.Int,
        { Name: "Float" } => Kind.Float,
        { Name: "Boolean" } => Kind.Boolean,
        _ => Kind.Any,
    };

    private readonly byte[][] _values = type is EnumType { Values: var values }
        ? [.. values.Select(v => Encoding.UTF8.GetBytes(v.Name))]
        : [];

    /// <summary>Whether the value that the reader stands on is one of the type. Null never is.</summary>
    public bool Matches(ref SourceJsonReader reader) => _kind switch
    {
        Kind.String => reader.TokenType == JsonTokenType.String,
        Kind.Int => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
        Kind.Float => reader.TokenType == JsonTokenType.Number,
        Kind.Boolean => reader.TokenType is JsonTokenType.True or JsonTokenType.False,
        Kind.Enum => reader.TokenType == JsonTokenType.String && IsValue(ref reader),
        _ => reader.TokenType != JsonTokenType.Null,
    };

    /// <summary>Whether some JSON is a value of the type.</summary>
    public bool Matches(ReadOnlySpan<byte> json)
    {
        var reader = new SourceJsonReader(json);
        return reader.Read() && Matches(ref reader);
    }

    private bool IsValue(ref SourceJsonReader reader)
    {
        foreach (var value in _values)
        {
            if (reader.ValueTextEquals(value))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Text.Json;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The JSON that a leaf type is written as.</summary>
internal enum LeafKind : byte
{
    /// <summary>Any JSON: a custom scalar.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>Checks source data against leaf types.</summary>
internal static class LeafKinds
{
    public static LeafKind Of(NamedType type) => type switch
    {
        EnumType => LeafKind.String,
        { Name: "String" or "ID" } => LeafKind.String,
        { Name: "Int" } => LeafKind.Int,
        { Name: "Float" } => LeafKind.Float,
        { Name: "Boolean" } => LeafKind.Boolean,
        _ => LeafKind.Any,
    };

    public static bool Matches(LeafKind kind, ref Utf8JsonReader reader) => kind switch
    {
        LeafKind.String => reader.TokenType == JsonTokenType.String,
        LeafKind.Int => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
        LeafKind.Float => reader.TokenType == JsonTokenType.Number,
        LeafKind.Boolean => reader.TokenType is JsonTokenType.True or JsonTokenType.False,
        _ => true,
    };
}

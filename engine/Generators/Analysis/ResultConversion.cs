using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Writes how the result of a resolver is handed to the executor, <c>{0}</c> being the result.</summary>
internal static class ResultConversion
{
    /// <summary>For a pure resolver: value types stay unboxed.</summary>
    /// <param name="type">The .NET type of the result.</param>
    /// <param name="idTypeName">The type whose global ids the result holds; <c>null</c> for other results.</param>
    public static string Pure(ITypeSymbol type, string? idTypeName)
    {
        var isNullable = TypeShapes.UnwrapNullable(type, out var core);
        if (idTypeName is not null)
        {
            return Optional(isNullable, Id(core, idTypeName));
        }

        if (core.IsReferenceType)
        {
            return core.SpecialType == SpecialType.System_String
                ? "ResolvedValue.From({0})"
                : "ResolvedValue.FromReference({0})";
        }

        return Optional(isNullable, ValueType(core));
    }

    /// <summary>For the other resolvers, which return an object.</summary>
    /// <param name="type">The .NET type of the result.</param>
    /// <param name="idTypeName">The type whose global ids the result holds; <c>null</c> for other results.</param>
    public static string Boxed(ITypeSymbol type, string? idTypeName)
    {
        if (idTypeName is null)
        {
            return "{0}";
        }

        var isNullable = TypeShapes.UnwrapNullable(type, out var core);
        var id = Id(core, idTypeName);
        return isNullable ? $"{{0}} is {{ }} id ? (object?){id.Replace("{0}", "id")} : null" : id;
    }

    private static string Optional(bool isNullable, string format) =>
        isNullable ? $"{{0}} is {{ }} value ? {format.Replace("{0}", "value")} : ResolvedValue.Null" : format;

    private static string Id(ITypeSymbol core, string typeName)
    {
        var name = Code.String(typeName);
        if (TypeShapes.TryGetElement(core, out _))
        {
            return $"ResolvedValue.FromReference(NodeIds.FormatAll({name}, {{0}}))";
        }

        return core is { Name: "Guid", ContainingNamespace.Name: "System" }
            ? $"ResolvedValue.FromNodeId({name}, {{0}})"
            : $"ResolvedValue.From(NodeIds.Format({name}, {{0}}))";
    }

    private static string ValueType(ITypeSymbol core)
    {
        if (core.TypeKind == TypeKind.Enum)
        {
            return "ResolvedValue.From((long){0})";
        }

        return core.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
                or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_SByte
                or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_Double
                or SpecialType.System_Single or SpecialType.System_Decimal
                or SpecialType.System_DateTime => "ResolvedValue.From({0})",
            _ when TypeShapes.IsIn(core, "System")
                && core.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeSpan" => "ResolvedValue.From({0})",
            _ => "ResolvedValue.FromObject({0})",
        };
    }
}

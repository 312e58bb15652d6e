using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Writes the conversion of coerced values into what a resolver or input class wants.</summary>
internal static class InputConversion
{
    /// <summary>The conversion as code of a function; <c>null</c> when the coerced value fits as it is.</summary>
    /// <param name="type">The .NET type of the parameter or property.</param>
    /// <param name="id">Whether the values are ids, and of which kind.</param>
    /// <param name="idTypeName">The type that global ids must belong to; <c>null</c> accepts any.</param>
    /// <param name="isSupported">Whether a value of the type can be made at all.</param>
    public static string? Write(ITypeSymbol type, IdKind id, string? idTypeName, out bool isSupported)
    {
        if (TypeShapes.IsOptional(type, out var value))
        {
            type = value;
        }

        TypeShapes.UnwrapNullable(type, out var core);
        isSupported = true;
        if (TypeShapes.TryGetElement(core, out _))
        {
            var list = WriteValue(core, "value", id, idTypeName);
            isSupported = list is not null;
            return list is null ? null : $"static value => {list}";
        }

        var converted = WriteValue(core, "value", id, idTypeName);
        return converted is null || converted == Cast(core, "value")
            ? null
            : $"static value => value is null ? null : (object?){converted}";
    }

    private static string? WriteValue(ITypeSymbol core, string variable, IdKind id, string? idTypeName)
    {
        if (TypeShapes.TryGetElement(core, out var element))
        {
            return ListFactory(core) is { } factory && WriteElement(element, id, idTypeName) is { } convert
                ? $"InputLists.{factory}<{Code.Type(element)}>({variable}, static item => {convert})"
                : null;
        }

        if (id == IdKind.Plain && core.SpecialType is not (SpecialType.System_String or SpecialType.System_Object))
        {
            return $"InputIds.Parse<{Code.TypeOf(core)}>({variable})";
        }

        if (id == IdKind.Global)
        {
            var typeName = idTypeName is null ? "null" : Code.String(idTypeName);
            return $"NodeIds.Parse<{Code.TypeOf(core)}>({variable}, {typeName})";
        }

        return core switch
        {
            { SpecialType: SpecialType.System_Single } => $"(float)(double){variable}!",
            { SpecialType: SpecialType.System_DateTime } => $"((global::System.DateTimeOffset){variable}!).UtcDateTime",
            _ => Cast(core, variable),
        };
    }

    private static string? WriteElement(ITypeSymbol element, IdKind id, string? idTypeName)
    {
        var isNullable = TypeShapes.UnwrapNullable(element, out var core);
        var value = WriteValue(core, "item", id, idTypeName);
        if (value is null || TypeShapes.TryGetElement(core, out _))
        {
            return value is null || isNullable ? value : value + "!";
        }

        return isNullable ? $"item is null ? default({Code.Type(element)}) : {value}" : value;
    }

    private static string Cast(ITypeSymbol core, string variable) => $"({Code.TypeOf(core)}){variable}!";

    // Each list is made by the cheapest class that the declared type accepts.
    private static string? ListFactory(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "ToArray",
        INamedTypeSymbol { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" } => "ToArray",
        INamedTypeSymbol { Name: "List" or "IList" or "ICollection" } => "ToList",
        INamedTypeSymbol { Name: "HashSet" or "ISet" or "IReadOnlySet" } => "ToHashSet",
        INamedTypeSymbol { Name: "ImmutableArray" } => "ToImmutableArray",
        _ => null,
    };
}

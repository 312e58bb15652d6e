using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cacao.Generators.Analysis;

/// <summary>Writes symbols and constants as C# code.</summary>
internal static class Code
{
    private static readonly SymbolDisplayFormat s_type = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as it stands in a declaration.</summary>
    public static string Type(ITypeSymbol type) => type.ToDisplayString(s_type);

    /// <summary>A type as operand of <c>typeof</c>.</summary>
    public static string TypeOf(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(s_type);

    /// <summary>The full name of a generated type.</summary>
    public static string Global(string? space, string name) =>
        space is null ? $"global::{name}" : $"global::{space}.{name}";

    /// <summary>A string literal.</summary>
    public static string String(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name that may be a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A call; several arguments stand in lines of their own.</summary>
    public static string Call(string target, IReadOnlyCollection<string> arguments) => arguments.Count < 2
        ? $"{target}({string.Join(", ", arguments)})"
        : $"{target}(\n    {string.Join(",\n    ", arguments)})";

    /// <summary>The construction of an attribute.</summary>
    public static string Attribute(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Constant);
        var properties = attribute.NamedArguments.Select(a => $"{a.Key} = {Constant(a.Value)}").ToList();
        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        return $"new {TypeOf(attribute.AttributeClass!)}({string.Join(", ", arguments)}){initializer}";
    }

    /// <summary>A constant of an attribute.</summary>
    public static string Constant(TypedConstant constant)
    {
        if (constant.IsNull)
        {
            return "null";
        }

        return constant.Kind switch
        {
            TypedConstantKind.Array =>
                $"new {TypeOf(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(Constant))} }}",
            TypedConstantKind.Type => $"typeof({TypeOf((ITypeSymbol)constant.Value!)})",
            TypedConstantKind.Enum => $"({TypeOf(constant.Type!)})({Primitive(constant.Value!)})",
            _ => Primitive(constant.Value!),
        };
    }

    /// <summary>A constant of a primitive type.</summary>
    public static string Primitive(object value) => value switch
    {
        string text => String(text),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        bool flag => flag ? "true" : "false",
        float number => SymbolDisplay.FormatPrimitive(number, false, false) + "F",
        double number => SymbolDisplay.FormatPrimitive(number, false, false) + "D",
        decimal number => SymbolDisplay.FormatPrimitive(number, false, false) + "M",
        long number => SymbolDisplay.FormatPrimitive(number, false, false) + "L",
        _ => SymbolDisplay.FormatPrimitive(value, false, false),
    };
}

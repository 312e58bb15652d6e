using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads the engine's attributes by name, so that no symbol of the engine has to be looked up.</summary>
internal static class AttributeExtensions
{
    /// <summary>Whether a symbol belongs to the engine.</summary>
    public static bool IsEngineSymbol(this ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "Cacao";
    }

    /// <summary>Whether an attribute is the engine's one of that name, generic or not.</summary>
    public static bool Is(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.IsEngineSymbol();

    /// <summary>The class name of an attribute of the engine; <c>null</c> for others.</summary>
    public static string? EngineName(this AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.IsEngineSymbol() ? type.Name : null;

    public static AttributeData? FindAttribute(this ISymbol symbol, string name) => symbol.GetAttributes().Find(name);

    public static bool HasAttribute(this ISymbol symbol, string name) => symbol.FindAttribute(name) is not null;

    public static AttributeData? Find(this IEnumerable<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is(name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A positional string argument; <c>null</c> when it was not given.</summary>
    public static string? StringArgument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
            && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    /// <summary>A named argument; <c>null</c> when it was not given.</summary>
    public static object? NamedArgument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>A named argument that is an array of strings.</summary>
    public static IEnumerable<string> NamedStrings(this AttributeData attribute, string name) =>
        attribute.NamedArguments
            .Where(a => a.Key == name && a.Value.Kind == TypedConstantKind.Array && !a.Value.IsNull)
            .SelectMany(a => a.Value.Values)
            .Select(v => v.Value as string)
            .OfType<string>();

    /// <summary>The type argument of a generic attribute.</summary>
    public static INamedTypeSymbol? TypeArgument(this AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments.Length: 1 } type ? type.TypeArguments[0] as INamedTypeSymbol : null;

    /// <summary>Where the attribute stands.</summary>
    public static Location? GetLocation(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : null;
}

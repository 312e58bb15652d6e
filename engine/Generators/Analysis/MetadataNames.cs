using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Writes the names by which a compilation finds classes again.</summary>
internal static class MetadataNames
{
    /// <summary>The metadata name of a class, or of the class that declares a method.</summary>
    public static string Of(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type.ContainingType is { } outer)
        {
            return $"{Of(outer)}+{type.MetadataName}";
        }

        return type.ContainingNamespace.IsGlobalNamespace
            ? type.MetadataName
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
    }
}

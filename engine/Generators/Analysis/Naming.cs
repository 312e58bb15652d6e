using System.Text;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>How .NET names become GraphQL names.</summary>
internal static class Naming
{
    /// <summary><c>GetProductByIdAsync</c> becomes <c>productById</c>.</summary>
    public static string FieldName(ISymbol member)
    {
        var name = member.Name;
        if (member is IMethodSymbol)
        {
            name = StripVerb(name);
        }

        return CamelCase(name);
    }

    /// <summary><c>GetProductByIdAsync</c> becomes <c>ProductById</c>.</summary>
    public static string StripVerb(string name)
    {
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
        {
            name = name.Substring(3);
        }

        return name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - 5)
            : name;
    }

    /// <summary>Lowers the first word: <c>IPAddress</c> becomes <c>ipAddress</c>, <c>SKU</c> becomes
    /// <c>sku</c>.</summary>
    public static string CamelCase(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        // The last of several capitals begins the next word, unless nothing but digits follows.
        var lowered = upper > 1 && upper < name.Length && char.IsLetter(name[upper]) ? upper - 1 : upper;
        return lowered == 0 ? name : name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }

    /// <summary><c>InStock</c> becomes <c>IN_STOCK</c>.</summary>
    public static string ScreamingCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && BeginsWord(name, i))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The GraphQL name of a .NET type in output positions.</summary>
    public static string TypeName(INamedTypeSymbol type)
    {
        if (type.FindAttribute("GraphQLNameAttribute") is { } attribute)
        {
            return attribute.StringArgument(0) ?? type.Name;
        }

        return type.TypeArguments.Length == 0
            ? type.Name
            : $"{type.Name}Of{string.Join("And", type.TypeArguments.OfType<INamedTypeSymbol>().Select(TypeName))}";
    }

    /// <summary>The GraphQL name of a .NET type in input positions.</summary>
    public static string InputTypeName(INamedTypeSymbol type)
    {
        var name = TypeName(type);
        return name.EndsWith("Input", StringComparison.Ordinal) || type.HasAttribute("GraphQLNameAttribute")
            ? name
            : name + "Input";
    }

    /// <summary>A .NET identifier made of a GraphQL name.</summary>
    public static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static bool BeginsWord(string name, int index) =>
        !char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
}

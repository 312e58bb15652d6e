using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>The named .NET types that the schema needs; each is read once.</summary>
internal sealed class TypeRegistry
{
    private readonly HashSet<INamedTypeSymbol> _outputs = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _inputs = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _errors = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>Output types and enums that are still to be read.</summary>
    public Queue<INamedTypeSymbol> PendingOutputs { get; } = new();

    /// <summary>Input types that are still to be read.</summary>
    public Queue<INamedTypeSymbol> PendingInputs { get; } = new();

    /// <summary>Sets the name that a type class gives its type.</summary>
    public void Name(INamedTypeSymbol type, string name) => _names[type] = name;

    /// <summary>The GraphQL name of an output type.</summary>
    public string OutputName(INamedTypeSymbol type) =>
        _names.TryGetValue(type, out var name) ? name : Naming.TypeName(type);

    /// <summary>Whether the type is one that mutations can fail with.</summary>
    public bool IsError(INamedTypeSymbol type) => _errors.Contains(type);

    /// <summary>Whether any mutation declares a typed error.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Asks for an output type or enum.</summary>
    public string RequireOutput(INamedTypeSymbol type)
    {
        type = (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (_outputs.Add(type))
        {
            PendingOutputs.Enqueue(type);
        }

        return OutputName(type);
    }

    /// <summary>Asks for an input type.</summary>
    public string RequireInput(INamedTypeSymbol type)
    {
        type = (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (_inputs.Add(type))
        {
            PendingInputs.Enqueue(type);
        }

        return Naming.InputTypeName(type);
    }

    /// <summary>Asks for the type of an error; exceptions are named like errors.</summary>
    public string RequireError(INamedTypeSymbol type)
    {
        const string suffix = "Exception";
        var name = OutputName(type);
        if (TypeShapes.IsException(type) && name.EndsWith(suffix, StringComparison.Ordinal))
        {
            Name(type, name.Substring(0, name.Length - suffix.Length) + "Error");
        }

        _errors.Add(type);
        return RequireOutput(type);
    }
}

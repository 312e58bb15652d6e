using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Tells input classes from services.</summary>
internal static class InputShapes
{
    /// <summary>Whether a parameter of this type is an argument unless an attribute says otherwise.</summary>
    public static bool IsInput(ITypeSymbol type) =>
        IsInput(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>The constructor that an input class is created with; <c>null</c> when there is none.</summary>
    public static IMethodSymbol? FindConstructor(INamedTypeSymbol type)
    {
        var properties = new HashSet<string>(
            PublicMembers.PropertiesOf(type).Select(p => p.Name),
            StringComparer.OrdinalIgnoreCase);

        // The copy constructor of a record is protected, or private in sealed ones, so it never gets here.
        return type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .Where(c => c.Parameters.All(p => properties.Contains(p.Name)))
            .OrderByDescending(c => c.Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>The properties that an input class gets values for.</summary>
    public static IEnumerable<IPropertySymbol> BoundProperties(INamedTypeSymbol type, IMethodSymbol constructor) =>
        PublicMembers.PropertiesOf(type).Where(p =>
            IsSettable(p)
            || constructor.Parameters.Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether code of the compilation can set a property.</summary>
    public static bool IsSettable(IPropertySymbol property) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    private static bool IsInput(ITypeSymbol type, HashSet<ITypeSymbol> visited)
    {
        if (TypeShapes.IsOptional(type, out var value))
        {
            return IsInput(value, visited);
        }

        TypeShapes.UnwrapNullable(type, out var core);
        if (TypeShapes.TryGetElement(core, out var element))
        {
            return IsInput(element, visited);
        }

        if (core.TypeKind == TypeKind.Enum || TypeShapes.IsScalar(core))
        {
            return true;
        }

        return core is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named
            && !named.IsTupleType
            && !TypeShapes.IsFramework(named)
            && !named.IsEngineSymbol()
            && !TypeShapes.Inherits(named, "DbContext")
            && !TypeShapes.Inherits(named, "IDataLoader")
            && (!visited.Add(named) || HasInputMembers(named, visited));
    }

    private static bool HasInputMembers(INamedTypeSymbol type, HashSet<ITypeSymbol> visited)
    {
        if (FindConstructor(type) is not { } constructor)
        {
            return false;
        }

        var members = BoundProperties(type, constructor).ToList();
        return members.Count > 0 && members.All(p => IsInput(p.Type, visited));
    }
}

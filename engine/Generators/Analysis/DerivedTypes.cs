using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Finds the classes behind interfaces and unions.</summary>
internal sealed class DerivedTypes(Compilation compilation)
{
    private readonly Dictionary<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> _types =
        new(SymbolEqualityComparer.Default);

    /// <summary>The concrete classes that derive from a type, of this assembly and of the one that declares
    /// it.</summary>
    public IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol baseType)
    {
        var assemblies = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default)
        {
            compilation.Assembly,
            baseType.ContainingAssembly,
        };
        return assemblies.SelectMany(ConcreteTypes).Where(t =>
            !SymbolEqualityComparer.Default.Equals(t, baseType)
            && TypeShapes.IsAssignable(t, baseType)
            && compilation.IsSymbolAccessibleWithin(t, compilation.Assembly)
            && !t.HasAttribute("GraphQLIgnoreAttribute"));
    }

    private IReadOnlyList<INamedTypeSymbol> ConcreteTypes(IAssemblySymbol assembly)
    {
        if (!_types.TryGetValue(assembly, out var types))
        {
            _types[assembly] = types = [.. AllTypes(assembly.GlobalNamespace)
                .Where(t => t is { IsAbstract: false, IsStatic: false, TypeKind: TypeKind.Class or TypeKind.Struct })
                .Where(t => t.TypeParameters.Length == 0)];
        }

        return types;
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m =>
            m is INamedTypeSymbol type ? AllTypes(type).Prepend(type) : AllTypes(m));
}

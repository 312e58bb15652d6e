using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Lists the members of a class that become fields.</summary>
internal static class PublicMembers
{
    private static readonly string[] s_objectMethods =
        ["ToString", "GetHashCode", "GetType", "Equals", "Deconstruct", "GetEnumerator", "Clone", "CompareTo"];

    /// <summary>The public properties of a class, those of its base classes first.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) =>
        Hierarchy(type)
            .SelectMany(t => t.GetMembers())
            .OfType<IPropertySymbol>()
            .Where(p => p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
            .GroupBy(p => p.Name)
            .Select(g => g.Last());

    /// <summary>The members that become output fields: readable properties, and methods that take nothing and return
    /// something.</summary>
    public static IEnumerable<ISymbol> OutputMembersOf(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Hierarchy(type).SelectMany(t => t.GetMembers()))
        {
            if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                && !member.IsImplicitlyDeclaredMethod()
                && IsOutput(member)
                && seen.Add(member.Name)
                && !IsIgnored(member))
            {
                yield return MostDerived(type, member);
            }
        }
    }

    /// <summary>Whether an attribute leaves a member out.</summary>
    public static bool IsIgnored(ISymbol member) =>
        MemberAttributes.Of(member).Any(a => a.Is("GraphQLIgnoreAttribute"));

    private static bool IsOutput(ISymbol member) => member switch
    {
        IPropertySymbol property => !property.IsIndexer
            && property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
        IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary, Parameters.Length: 0, ReturnsVoid: false }
            && !method.IsGenericMethod
            && !s_objectMethods.Contains(method.Name)
            && TypeShapes.UnwrapTask(method.ReturnType, out _) is not null,
        _ => false,
    };

    private static bool IsImplicitlyDeclaredMethod(this ISymbol member) =>
        member is IMethodSymbol
        && (member.IsImplicitlyDeclared || member.Name.StartsWith("<", StringComparison.Ordinal));

    private static ISymbol MostDerived(INamedTypeSymbol type, ISymbol member)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(member.Name).FirstOrDefault(m => m.Kind == member.Kind && !m.IsStatic) is { } found)
            {
                return found;
            }
        }

        return member;
    }

    // Base classes first; of an interface its base interfaces first. The platform's own classes add nothing.
    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return [.. type.AllInterfaces, type];
        }

        var classes = new List<INamedTypeSymbol>();
        for (var current = type; current is not null && !IsPlatformBase(current); current = current.BaseType)
        {
            classes.Insert(0, current);
        }

        return classes;
    }

    private static bool IsPlatformBase(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        || (TypeShapes.IsFramework(type) && TypeShapes.IsException(type));
}

using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cacao.Generators.Analysis;

/// <summary>A class that the user wrote to hold resolvers.</summary>
/// <param name="Symbol">The class.</param>
/// <param name="Kind">The attribute that it was found by.</param>
internal sealed record TypeClass(INamedTypeSymbol Symbol, RootKind Kind)
{
    /// <summary>Finds the class again and checks its shape, which is reported when it is wrong.</summary>
    public static TypeClass? Find(ReaderContext context, RootModel root)
    {
        if (context.Compilation.GetTypeByMetadataName(root.MetadataName) is not { } symbol)
        {
            return null;
        }

        if (root.Kind is RootKind.Union or RootKind.DataLoader || IsStaticPartial(symbol, context.CancellationToken))
        {
            return new TypeClass(symbol, root.Kind);
        }

        context.Report(DiagnosticDescriptors.TypeClassMustBeStaticPartial, symbol, symbol.Name);
        return null;
    }

    /// <summary>The .NET type that the attribute binds.</summary>
    public INamedTypeSymbol? BoundType => Symbol.FindAttribute(Kind switch
    {
        RootKind.Object => "ObjectTypeAttribute",
        RootKind.ObjectExtension => "ExtendObjectTypeAttribute",
        _ => "InterfaceTypeAttribute",
    })?.TypeArgument();

    /// <summary>The name and namespace of the class.</summary>
    public HostModel Host => new(
        Symbol.ContainingNamespace.IsGlobalNamespace ? null : Symbol.ContainingNamespace.ToDisplayString(),
        Code.Identifier(Symbol.Name));

    /// <summary>The static members that are fields: public ones without another role.</summary>
    public IEnumerable<ISymbol> Resolvers
    {
        get
        {
            var streams = new HashSet<string>(
                Symbol.GetMembers()
                    .Select(m => m.FindAttribute("SubscribeAttribute")?.NamedArgument("With") as string)
                    .OfType<string>());
            return Symbol.GetMembers().Where(m =>
                m is { IsStatic: true, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public }
                && m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false }
                && !m.HasAttribute("GraphQLIgnoreAttribute")
                && !m.HasAttribute("DataLoaderAttribute")
                && !(Kind != RootKind.Query && m.HasAttribute("NodeResolverAttribute"))
                && !streams.Contains(m.Name));
        }
    }

    private static bool IsStaticPartial(INamedTypeSymbol symbol, CancellationToken cancellationToken) =>
        symbol is { IsStatic: true, ContainingType: null, TypeParameters.Length: 0 }
        && symbol.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellationToken) is ClassDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}

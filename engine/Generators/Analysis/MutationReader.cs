using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads what the mutation conventions need to know of a mutation.</summary>
internal sealed class MutationReader(ReaderContext context)
{
    public IEnumerable<FeatureModel> Read(ISymbol member, TypeScope scope, IReadOnlyList<AttributeData> attributes)
    {
        if (scope.Kind != TypeScopeKind.Mutation)
        {
            return [];
        }

        var members = new List<string>();
        if (attributes.Find("UseMutationConventionAttribute") is { } convention)
        {
            members.Add($"Convention = {Code.Attribute(convention)}");
        }

        var errors = attributes.Where(a => a.Is("ErrorAttribute")).Select(ReadError).OfType<string>().ToList();
        if (errors.Count > 0)
        {
            members.Add($"Errors = [{string.Join(", ", errors)}]");
        }

        return members.Count == 0
            ? []
            : [new FeatureModel("MutationFeature", $"new MutationFeature {{ {string.Join(", ", members)} }}")];
    }

    private string? ReadError(AttributeData attribute)
    {
        if (attribute.TypeArgument() is not { } type || type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        var cases = FindCases(type).ToList();
        if (cases.Count == 0)
        {
            context.Report(DiagnosticDescriptors.ErrorWithoutFactory, attribute.GetLocation(), type.Name);
            return null;
        }

        var names = cases.Select(c => c.Error).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(e => Code.String(context.Types.RequireError(e)));
        var arms = cases.OrderByDescending(c => Depth(c.Exception))
            .Select(c => $"{Code.TypeOf(c.Exception)} e => {c.Creation}");
        var creation = $"static exception => exception switch {{ {string.Join(", ", arms)}, _ => null }}";
        return $"new MutationError([{string.Join(", ", names)}], {creation})";
    }

    private static IEnumerable<ErrorCase> FindCases(INamedTypeSymbol type)
    {
        if (TypeShapes.IsException(type))
        {
            return [new ErrorCase(type, type, "e")];
        }

        var factories = type.GetMembers("CreateErrorFrom").OfType<IMethodSymbol>()
            .Where(m => m is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 })
            .Where(m => TypeShapes.IsException(m.Parameters[0].Type) && m.ReturnType is INamedTypeSymbol)
            .Select(m => new ErrorCase(
                m.Parameters[0].Type,
                (INamedTypeSymbol)m.ReturnType.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
                $"{Code.TypeOf(type)}.CreateErrorFrom(e)"));
        var constructors = type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .Where(c => c.Parameters.Length == 1 && TypeShapes.IsException(c.Parameters[0].Type))
            .Select(c => new ErrorCase(c.Parameters[0].Type, type, $"new {Code.TypeOf(type)}(e)"));
        return factories.Concat(constructors);
    }

    // The arms of a switch must go from derived to base.
    private static int Depth(ITypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }

    private sealed record ErrorCase(ITypeSymbol Exception, INamedTypeSymbol Error, string Creation);
}

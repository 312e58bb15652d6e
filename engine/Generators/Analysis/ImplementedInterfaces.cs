using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Connects types with the interface types that their .NET types implement.</summary>
internal static class ImplementedInterfaces
{
    private const string ErrorInterface = "Error";

    public static IEnumerable<TypeModel> Complete(
        IReadOnlyList<(INamedTypeSymbol Symbol, ComplexTypeModel Model)> types,
        TypeRegistry registry)
    {
        var interfaces = types.Where(t => t.Model.Kind == ComplexTypeKind.Interface).ToList();
        foreach (var (symbol, model) in types)
        {
            if (model.Kind == ComplexTypeKind.ObjectExtension)
            {
                yield return model;
                continue;
            }

            var implemented = interfaces
                .Where(i => !SymbolEqualityComparer.Default.Equals(i.Symbol, symbol))
                .Where(i => TypeShapes.IsAssignable(symbol, i.Symbol))
                .ToList();
            var names = implemented.Select(i => i.Model.Name).Distinct();
            yield return model with
            {
                Interfaces = (registry.IsError(symbol) ? names.Append(ErrorInterface) : names).ToEquatableArray(),
                Fields = InheritFields(symbol, model, implemented, types).ToEquatableArray(),
            };
        }
    }

    // What a type class adds to an interface, each implementing type has as well.
    private static IEnumerable<FieldModel> InheritFields(
        INamedTypeSymbol symbol,
        ComplexTypeModel model,
        IReadOnlyList<(INamedTypeSymbol Symbol, ComplexTypeModel Model)> implemented,
        IReadOnlyList<(INamedTypeSymbol Symbol, ComplexTypeModel Model)> types)
    {
        var own = new HashSet<string>(types
            .Where(t => SymbolEqualityComparer.Default.Equals(t.Symbol, symbol))
            .SelectMany(t => t.Model.Fields)
            .Select(f => f.Name));
        return model.Fields.Concat(implemented.SelectMany(i => i.Model.Fields).Where(f => own.Add(f.Name)));
    }
}

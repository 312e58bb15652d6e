using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Finds the methods that resolve nodes by their global id.</summary>
internal sealed class NodeReader(ReaderContext context)
{
    private readonly ParameterReader _parameters = new(context);
    private readonly Dictionary<INamedTypeSymbol, IMethodSymbol> _fromQuery = new(SymbolEqualityComparer.Default);

    /// <summary>Remembers the query fields that are node resolvers as well.</summary>
    public void AddQueryClass(TypeClass typeClass)
    {
        foreach (var method in typeClass.Symbol.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.HasAttribute("NodeResolverAttribute") && EntityOf(method) is { } entity)
            {
                _fromQuery[entity] = method;
            }
        }
    }

    /// <summary>The node resolver of a type; <c>null</c> when the type is no node.</summary>
    public NodeResolverModel? Read(INamedTypeSymbol type, IReadOnlyList<TypeClass> classes, string name)
    {
        if (FindMethod(type, classes) is not { } method)
        {
            if (Marked(type, classes) is { } marked)
            {
                context.Report(DiagnosticDescriptors.NodeWithoutResolver, marked, name);
            }

            return null;
        }

        if (method.Parameters.Length == 0)
        {
            context.Report(DiagnosticDescriptors.NodeResolverWithoutId, method, method.Name);
            return null;
        }

        var bindings = new List<ParameterBinding?> { ParameterReader.ReadNodeId(method.Parameters[0]) };
        bindings.AddRange(method.Parameters.Skip(1).Select(p => _parameters.Read(p, null)));
        if (bindings.Any(b => b is null))
        {
            return null;
        }

        TypeShapes.UnwrapTask(method.ReturnType, out var isAsync);
        TypeShapes.UnwrapNullable(method.Parameters[0].Type, out var idType);
        var call = Code.Call(
            $"{Code.TypeOf(method.ContainingType)}.{Code.Identifier(method.Name)}",
            [.. bindings.Select(b => b!.Expression)]);
        return new NodeResolverModel(
            name,
            Code.TypeOf(idType),
            new ResolverModel($"{method.Name}ByNodeId", isAsync ? ResolverKind.Async : ResolverKind.Sync, call, "{0}"),
            ReadAttributes(method).ToEquatableArray());
    }

    // A query that is a node resolver as well is guarded by what is said of its class, on either way.
    private static IEnumerable<string> ReadAttributes(IMethodSymbol method) =>
        ConfigurationAttributes.ForField(method.GetAttributes()).Concat(
            method.ContainingType.HasAttribute("QueryTypeAttribute")
                ? ConfigurationAttributes.ForField(method.ContainingType.GetAttributes())
                : []);

    private IMethodSymbol? FindMethod(INamedTypeSymbol type, IReadOnlyList<TypeClass> classes)
    {
        var holders = classes.Select(c => c.Symbol).Append(type).ToList();
        var methods = holders.SelectMany(h => h.GetMembers()).OfType<IMethodSymbol>()
            .Where(m => m.IsStatic && m.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .ToList();
        if (methods.FirstOrDefault(m => m.HasAttribute("NodeResolverAttribute")) is { } declared)
        {
            return declared;
        }

        if (_fromQuery.TryGetValue(type, out var fromQuery))
        {
            return fromQuery;
        }

        string[] names = ["Get", "GetAsync", $"Get{type.Name}", $"Get{type.Name}Async"];
        return Marked(type, classes) is null
            ? null
            : methods.FirstOrDefault(m => names.Contains(m.Name)
                && SymbolEqualityComparer.Default.Equals(EntityOf(m), type));
    }

    private static ISymbol? Marked(INamedTypeSymbol type, IReadOnlyList<TypeClass> classes) =>
        classes.Select(c => c.Symbol).Append(type).FirstOrDefault(s => s.HasAttribute("NodeAttribute"));

    private static INamedTypeSymbol? EntityOf(IMethodSymbol method)
    {
        if (TypeShapes.UnwrapTask(method.ReturnType, out _) is not { } result)
        {
            return null;
        }

        TypeShapes.UnwrapNullable(result, out var core);
        return core as INamedTypeSymbol;
    }
}

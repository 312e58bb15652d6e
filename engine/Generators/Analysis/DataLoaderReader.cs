using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads the static methods that loaders are generated from.</summary>
internal sealed class DataLoaderReader
{
    private const string FetchContext = "global::Cacao.Data.DataLoaderFetchContextExtensions";

    private readonly ReaderContext _context;
    private readonly AttributeData? _defaults;

    public DataLoaderReader(ReaderContext context)
    {
        _context = context;
        _defaults = context.Compilation.Assembly.FindAttribute("DataLoaderDefaultsAttribute");
    }

    /// <summary>Reads the loaders of all classes and makes their names known to resolver parameters.</summary>
    public IReadOnlyList<DataLoaderModel> Read(IEnumerable<TypeClass> classes)
    {
        var methods = classes.Where(c => c.Kind == RootKind.DataLoader)
            .SelectMany(c => c.Symbol.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.HasAttribute("DataLoaderAttribute"))
            .ToList();

        // A loader may use other loaders, so that all names must be known first.
        foreach (var method in methods)
        {
            Announce(method);
        }

        return [.. methods.Select(ReadOne).OfType<DataLoaderModel>()];
    }

    /// <summary>The generated interfaces that gather loaders.</summary>
    public static IEnumerable<ServiceModel> GroupServices(IEnumerable<DataLoaderModel> loaders) =>
        loaders.SelectMany(l => l.Groups.Select(g => (l.Namespace, Name: g))).Distinct().Select(g => new ServiceModel(
            Code.Global(g.Namespace, "I" + g.Name),
            Code.Global(g.Namespace, g.Name)));

    private static string? NamespaceOf(ISymbol symbol) =>
        symbol.ContainingNamespace.IsGlobalNamespace ? null : symbol.ContainingNamespace.ToDisplayString();

    private static string NameOf(IMethodSymbol method)
    {
        var name = method.FindAttribute("DataLoaderAttribute")!.StringArgument(0) ?? Naming.StripVerb(method.Name);
        return name.EndsWith("DataLoader", StringComparison.Ordinal) ? name : name + "DataLoader";
    }

    private void Announce(IMethodSymbol method)
    {
        var space = NamespaceOf(method.ContainingType);
        var name = NameOf(method);
        _context.Loaders["I" + name] = Code.Global(space, "I" + name);
        _context.Loaders[name] = Code.Global(space, name);
        foreach (var group in GroupsOf(method))
        {
            _context.Loaders["I" + group] = Code.Global(space, "I" + group);
        }
    }

    private static IEnumerable<string> GroupsOf(IMethodSymbol method) =>
        new ISymbol[] { method, method.ContainingType }
            .Select(s => s.FindAttribute("DataLoaderGroupAttribute"))
            .OfType<AttributeData>()
            .SelectMany(a => a.ConstructorArguments)
            .SelectMany(a => a.Kind == TypedConstantKind.Array ? a.Values : [a])
            .Select(v => v.Value as string)
            .OfType<string>()
            .Distinct();

    private DataLoaderModel? ReadOne(IMethodSymbol method)
    {
        if (method.Parameters.Length == 0 || KeyOf(method.Parameters[0].Type) is not { } key)
        {
            _context.Report(DiagnosticDescriptors.LoaderWithoutKeys, method, method.Name);
            return null;
        }

        var result = TypeShapes.UnwrapTask(method.ReturnType, out var isAsync);
        if (result is null || ValueOf(result, key) is not var (value, isReference))
        {
            _context.Report(DiagnosticDescriptors.LoaderResult, method, method.Name, key.Name);
            return null;
        }

        var attribute = method.FindAttribute("DataLoaderAttribute")!;
        var parameters = method.Parameters.Skip(1).Select(p => ReadParameter(p, value)).ToList();
        var access = Setting(attribute, "AccessModifier");
        var name = NameOf(method);
        return new DataLoaderModel(
            NamespaceOf(method.ContainingType),
            name,
            "I" + name,
            _defaults?.NamedArgument("GenerateInterfaces") is not false,
            IsPublicClass: access is 0 or 1 && CanBePublic(key, result),
            IsPublicInterface: access is 0 or 1 or 2 && CanBePublic(key, result),
            _context.Describe(method),
            Code.TypeOf(key),
            value,
            isReference ? value + "?" : value,
            $"{Code.TypeOf(method.ContainingType)}.{Code.Identifier(method.Name)}",
            parameters.ToEquatableArray(),
            isAsync,
            OpensScope: Setting(attribute, "ServiceScope") != 2 && parameters.Any(p => p.UsesServices),
            ReadLookups(method, attribute, key).ToEquatableArray(),
            GroupsOf(method).ToEquatableArray())
        {
            IsPartial = parameters.Any(p => p.IsSelection),
        };
    }

    // A loader is public, as in HotChocolate, unless a type in its contract is not.
    private static bool CanBePublic(params ITypeSymbol[] types) => types.All(IsPublic);

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType))
            && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    private int Setting(AttributeData attribute, string name) =>
        attribute.NamedArgument(name) is int own and not 0 ? own : _defaults?.NamedArgument(name) as int? ?? 0;

    private static ITypeSymbol? KeyOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } list
            && list.Name is "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable"
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : null;

    // The value type as code, one value per key or the values of a group, and whether it is a reference type.
    private static (string Type, bool IsReference)? ValueOf(ITypeSymbol result, ITypeSymbol key)
    {
        if (result is not INamedTypeSymbol type)
        {
            return null;
        }

        foreach (var candidate in type.AllInterfaces.Prepend(type))
        {
            if (candidate.TypeArguments.Length != 2
                || !SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], key))
            {
                continue;
            }

            var value = candidate.TypeArguments[1];
            switch (candidate.Name)
            {
                case "ILookup":
                    return (Code.Type(value) + "[]", true);
                case "Dictionary" or "IReadOnlyDictionary" or "IDictionary":
                    var single = value is INamedTypeSymbol { Name: "Result", TypeArguments.Length: 1 } outcome
                        && outcome.IsEngineSymbol()
                        ? outcome.TypeArguments[0]
                        : value;
                    return (Code.TypeOf(single), single.IsReferenceType);
            }
        }

        return null;
    }

    private DataLoaderParameterModel ReadParameter(IParameterSymbol parameter, string valueType)
    {
        var type = Code.Type(parameter.Type);
        if (parameter.FindAttribute("DataLoaderStateAttribute")?.StringArgument(0) is { } key)
        {
            return new DataLoaderParameterModel(ReadState(parameter, type, Code.String(key)), false);
        }

        if (parameter.Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" })
        {
            return new DataLoaderParameterModel("cancellationToken", false);
        }

        if (parameter.Type.TypeKind == TypeKind.Error
            && _context.Loaders.TryGetValue(parameter.Type.Name, out var loader))
        {
            return new DataLoaderParameterModel($"_services.GetRequiredService<{loader}>()", false);
        }

        return parameter.Type.IsEngineSymbol()
            ? ReadEngineParameter(parameter, type, valueType)
            : ReadService(parameter, type);
    }

    private static DataLoaderParameterModel ReadEngineParameter(
        IParameterSymbol parameter,
        string type,
        string valueType) =>
        parameter.Type.Name switch
        {
            "PagingArguments" => new($"{FetchContext}.GetPagingArguments(context)", false),
            "QueryContext" => new(
                $"{FetchContext}.GetQueryContext<{valueType}, {EntityOf(parameter.Type)}>(context)",
                false)
            {
                IsSelection = true,
            },
            "DataLoaderFetchContext" => new("context", false),
            _ => ReadService(parameter, type),
        };

    private static string EntityOf(ITypeSymbol queryContext) =>
        Code.TypeOf(((INamedTypeSymbol)queryContext).TypeArguments[0]);

    private static string ReadState(IParameterSymbol parameter, string type, string key)
    {
        if (parameter.HasExplicitDefaultValue)
        {
            var value = parameter.ExplicitDefaultValue is { } constant ? Code.Primitive(constant) : "default";
            return $"context.GetStateOrDefault<{type}>({key}, {value})";
        }

        return TypeShapes.UnwrapNullable(parameter.Type, out _)
            ? $"context.GetState<{type}>({key})"
            : $"context.GetRequiredState<{type}>({key})";
    }

    private static DataLoaderParameterModel ReadService(IParameterSymbol parameter, string type)
    {
        if (parameter.Type is { Name: "IServiceProvider", ContainingNamespace.Name: "System" })
        {
            return new DataLoaderParameterModel("services", true);
        }

        // Loaders belong to the request, not to the scope of a batch.
        if (TypeShapes.Inherits(parameter.Type, "IDataLoader"))
        {
            return new DataLoaderParameterModel($"_services.GetRequiredService<{type}>()", false);
        }

        var key = parameter.FindAttribute("ServiceAttribute")?.StringArgument(0);
        return new DataLoaderParameterModel(
            key is null
                ? $"services.GetRequiredService<{type}>()"
                : $"services.GetRequiredKeyedService<{type}>({Code.String(key)})",
            true);
    }

    private IEnumerable<string> ReadLookups(IMethodSymbol method, AttributeData attribute, ITypeSymbol key)
    {
        foreach (var name in attribute.NamedStrings("Lookups"))
        {
            var lookup = method.ContainingType.GetMembers(name).OfType<IMethodSymbol>()
                .FirstOrDefault(m => m is { IsStatic: true, Parameters.Length: 1 });
            if (lookup is null)
            {
                _context.Report(
                    DiagnosticDescriptors.UnknownLoaderLookup,
                    attribute.GetLocation(),
                    method.ContainingType.Name,
                    name);
                continue;
            }

            var target = $"{Code.TypeOf(method.ContainingType)}.{Code.Identifier(name)}";
            yield return SymbolEqualityComparer.Default.Equals(lookup.ReturnType, key)
                ? $"Observe({target})"
                : $"Observe<{Code.TypeOf(lookup.Parameters[0].Type)}>(static entity => {target}(entity))";
        }
    }
}

using Cacao.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Decides how each parameter of a resolver is filled. The rules are in the generator's README.</summary>
internal sealed class ParameterReader(ReaderContext context)
{
    private static readonly string[] s_serviceSuffixes =
    [
        "Service", "Client", "Repository", "Store", "Factory", "Provider", "Accessor", "Options", "Publisher", "Sender",
        "Clock", "Metrics", "Cache", "Queue",
    ];

    private readonly InputFieldReader _inputs = new(context);

    /// <summary>Reads a parameter; <c>null</c> when it cannot be filled, which is reported.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="inferredIdType">The type that an id without a type name belongs to.</param>
    public ParameterBinding? Read(IParameterSymbol parameter, string? inferredIdType)
    {
        if (parameter.RefKind != RefKind.None || parameter.Type is IPointerTypeSymbol || parameter.Type.IsRefLikeType)
        {
            ReportUnsupported(parameter);
            return null;
        }

        if (ReadAnnotated(parameter) is { } annotated)
        {
            return annotated;
        }

        if (ReadData(parameter.Type) is { } fromData)
        {
            return fromData;
        }

        if (ReadContext(parameter.Type) is { } fromContext)
        {
            return fromContext;
        }

        if (FindLoader(parameter.Type) is { } loader)
        {
            return new ParameterBinding($"context.DataLoader<{loader}>()", ParameterKind.Service);
        }

        return IsDeclaredArgument(parameter) || InputShapes.IsInput(parameter.Type)
            ? ReadArgument(parameter, inferredIdType)
            : ReadService(parameter, null);
    }

    /// <summary>The binding of the id parameter of a node resolver.</summary>
    public static ParameterBinding ReadNodeId(IParameterSymbol parameter) =>
        new($"({Code.Type(parameter.Type)})id", ParameterKind.Context);

    private static ParameterBinding? ReadAnnotated(IParameterSymbol parameter)
    {
        var type = Code.Type(parameter.Type);
        foreach (var attribute in parameter.GetAttributes())
        {
            var key = Code.String(attribute.StringArgument(0) ?? parameter.Name);
            switch (attribute.EngineName())
            {
                case "ParentAttribute":
                    return new ParameterBinding($"ResolverState.Parent<{type}>(context)", ParameterKind.Parent);
                case "ServiceAttribute":
                    return ReadService(parameter, attribute.StringArgument(0));
                case "GlobalStateAttribute":
                    return ReadState("Global", key, parameter);
                case "ScopedStateAttribute":
                    return ReadState("Scoped", key, parameter);
                case "LocalStateAttribute":
                    return ReadState("Local", key, parameter);
                case "EventMessageAttribute":
                    return new ParameterBinding($"ResolverState.Parent<{type}>(context)", ParameterKind.EventMessage);
            }
        }

        return null;
    }

    // State that may be missing is told apart from state that the resolver relies on.
    private static ParameterBinding ReadState(string kind, string key, IParameterSymbol parameter)
    {
        var isOptional = parameter.HasExplicitDefaultValue || TypeShapes.UnwrapNullable(parameter.Type, out _);
        var method = isOptional ? $"{kind}OrDefault" : kind;
        return new ParameterBinding(
            $"ResolverState.{method}<{Code.Type(parameter.Type)}>(context, {key})",
            ParameterKind.State);
    }

    private static ParameterBinding? ReadContext(ITypeSymbol type)
    {
        var expression = type switch
        {
            { Name: "CancellationToken", ContainingNamespace.Name: "Threading" } => "context.RequestAborted",
            { Name: "ClaimsPrincipal", ContainingNamespace.Name: "Claims" } => "context.User",
            { Name: "IServiceProvider", ContainingNamespace.Name: "System" } => "context.Services",
            { Name: "HttpContext", ContainingNamespace.Name: "Http" } =>
                $"ResolverState.HttpContext{(TypeShapes.UnwrapNullable(type, out _) ? "OrDefault" : string.Empty)}(context)",
            _ when !type.IsEngineSymbol() => null,
            { Name: "IResolverContext" } => "context",
            { Name: "IMiddlewareContext" } => $"({Code.TypeOf(type)})context",
            { Name: "ISelection" } => "context.Selection",
            { Name: "Schema" } => "context.Schema",
            { Name: "Path" } => "context.Path",
            { Name: "OutputField" } => "context.Selection.Field",
            _ => null,
        };
        return expression is null ? null : new ParameterBinding(expression, ParameterKind.Context);
    }

    private ParameterBinding? ReadData(ITypeSymbol type)
    {
        if (!type.IsEngineSymbol())
        {
            return null;
        }

        if (type.Name == "PagingArguments")
        {
            return new ParameterBinding(
                "global::Cacao.Types.Pagination.ConnectionArguments.Of(context)",
                ParameterKind.Paging);
        }

        if (type is not INamedTypeSymbol { Name: "QueryContext", TypeArguments.Length: 1 } query)
        {
            return null;
        }

        context.UsesProjections = true;
        var entity = Code.TypeOf(query.TypeArguments[0]);
        return new ParameterBinding(
            $"global::Cacao.Data.ResolverContextExtensions.GetQueryContext<{entity}>(context)",
            ParameterKind.Context);
    }

    private string? FindLoader(ITypeSymbol type)
    {
        // The interfaces of this compilation's loaders are only being generated: they are still unknown types here.
        if (type.TypeKind == TypeKind.Error)
        {
            return context.Loaders.TryGetValue(type.Name, out var name) ? name : null;
        }

        return type.AllInterfaces.Any(i => i.Name == "IDataLoader" && i.IsEngineSymbol()) ? Code.TypeOf(type) : null;
    }

    private static bool IsDeclaredArgument(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(a =>
            a.Is("IDAttribute") || a.Is("DefaultValueAttribute") || a.Is("GraphQLTypeAttribute") || a.Is("IsAttribute")
            || a.Is("RequireAttribute") || a.Is("GraphQLNameAttribute"));

    private ParameterBinding? ReadArgument(IParameterSymbol parameter, string? inferredIdType)
    {
        if (_inputs.Read(parameter, parameter.Type, inferredIdType) is not { } argument)
        {
            ReportUnsupported(parameter);
            return null;
        }

        ReportAmbiguous(parameter);
        var name = Code.String(argument.Name);
        var expression = TypeShapes.IsOptional(parameter.Type, out var value)
            ? $"context.ArgumentOptional<{Code.Type(value)}>({name})"
            : $"context.ArgumentValue<{Code.Type(parameter.Type)}>({name})";
        return new ParameterBinding(expression, ParameterKind.Argument, argument);
    }

    private static ParameterBinding ReadService(IParameterSymbol parameter, string? key)
    {
        var isNullable = TypeShapes.UnwrapNullable(parameter.Type, out var core);
        var type = Code.TypeOf(core);
        var expression = (key, isNullable) switch
        {
            (null, false) => $"context.Service<{type}>()",
            (null, true) => $"context.Services.GetService<{type}>()",
            (_, false) => $"context.Services.GetRequiredKeyedService<{type}>({Code.String(key)})",
            _ => $"context.Services.GetKeyedService<{type}>({Code.String(key)})",
        };
        return new ParameterBinding(expression, ParameterKind.Service);
    }

    private void ReportUnsupported(IParameterSymbol parameter) =>
        context.Report(
            DiagnosticDescriptors.UnsupportedParameter,
            parameter,
            parameter.Name,
            parameter.Type.ToDisplayString());

    private void ReportAmbiguous(IParameterSymbol parameter)
    {
        TypeShapes.UnwrapNullable(parameter.Type, out var core);
        if (core is INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: false } type
            && !IsDeclaredArgument(parameter)
            && s_serviceSuffixes.Any(s => type.Name.EndsWith(s, StringComparison.Ordinal)))
        {
            context.Report(DiagnosticDescriptors.AmbiguousParameter, parameter, parameter.Name, type.Name);
        }
    }
}

using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads resolvers and the members of bound classes as fields.</summary>
internal sealed class FieldReader(ReaderContext context)
{
    private readonly TypeReferenceReader _types = new(context);
    private readonly ParameterReader _parameters = new(context);
    private readonly InputFieldReader _inputs = new(context);
    private readonly DirectiveReader _directives = new(context);
    private readonly PagingReader _paging = new(context);
    private readonly QueryReader _queries = new(context);
    private readonly MutationReader _mutations = new(context);
    private readonly SubscriptionReader _subscriptions = new(context);

    /// <summary>Reads a static resolver; <c>null</c> when it cannot become a field, which is reported.</summary>
    public FieldModel? ReadResolver(ISymbol member, TypeScope scope)
    {
        var method = member as IMethodSymbol;
        var bindings = method is null ? [] : ReadParameters(method, scope, InferIdType(method));
        if (bindings is null)
        {
            return null;
        }

        var target = $"{Code.TypeOf(member.ContainingType)}.{Code.Identifier(member.Name)}";
        var call = method is null ? target : Code.Call(target, [.. bindings.Select(b => b.Expression)]);
        return Read(member, scope, call, bindings) is not { } field
            ? null
            : scope.ParentType is null ? field : field with { Requirements = RequirementReader.OfResolver(member) };
    }

    /// <summary>Reads a member of the bound class; <c>null</c> when it cannot become a field, which is
    /// reported.</summary>
    /// <param name="member">The property or method.</param>
    /// <param name="scope">The type that declares the field.</param>
    /// <param name="isNodeId">Whether the member is the id of a node.</param>
    public FieldModel? ReadMember(ISymbol member, TypeScope scope, bool isNodeId)
    {
        var invocation = member is IMethodSymbol ? "()" : string.Empty;
        var parent = $"ResolverState.Parent<{Code.TypeOf(scope.ParentType!)}>(context)";
        var call = $"{parent}.{Code.Identifier(member.Name)}{invocation}";
        return Read(member, scope, call, [], isNodeId) is { } field
            ? field with { Requirements = RequirementReader.OfMember(member) }
            : null;
    }

    // Nothing when one cannot be filled.
    private IReadOnlyList<ParameterBinding>? ReadParameters(
        IMethodSymbol method,
        TypeScope scope,
        string? inferredIdType)
    {
        var bindings = new List<ParameterBinding>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            if (_parameters.Read(parameter, inferredIdType) is not { } binding)
            {
                return null;
            }

            bindings.Add(binding);
            CheckParent(method, parameter, binding, scope);
        }

        if (bindings.Count(b => b.Kind == ParameterKind.Parent) > 1)
        {
            context.Report(DiagnosticDescriptors.SeveralParents, method, method.Name);
        }

        return bindings;
    }

    private FieldModel? Read(
        ISymbol member,
        TypeScope scope,
        string call,
        IReadOnlyList<ParameterBinding> bindings,
        bool isNodeId = false)
    {
        var attributes = MemberAttributes.Of(member);
        var declared = member is IMethodSymbol method ? method.ReturnType : ((IPropertySymbol)member).Type;
        var result = TypeShapes.UnwrapTask(declared, out var isAsync);
        var name = attributes.Find("GraphQLNameAttribute")?.StringArgument(0) ?? Naming.FieldName(member);
        var idTypeName = ReadIdTypeName(attributes, scope, isNodeId);
        var paging = result is null ? null : _paging.Read(member, result, attributes);
        var type = paging?.Type ?? ReadType(result, attributes, idTypeName);
        if (type is null)
        {
            if (result?.TypeKind != TypeKind.Error)
            {
                context.Report(
                    DiagnosticDescriptors.UnsupportedResult,
                    member,
                    member.Name,
                    declared.ToDisplayString());
            }

            return null;
        }

        var query = _queries.Read(member, result!, attributes, paging is not null);
        var isPure = !isAsync && paging is null && query is null && bindings.All(b => b.IsPure) && !TypeShapes.IsAsyncStream(result!);
        TypeShapes.UnwrapNullable(result!, out var core);
        var element = TypeShapes.TryGetElement(core, out var item) ? item : core;
        var source = _subscriptions.Read(member, scope, attributes);
        var arguments = bindings.Select(b => b.Argument).OfType<InputFieldModel>().Concat(source?.Arguments ?? [])
            .GroupBy(a => a.Name).Select(g => g.First()).ToList();
        LookupRules.Check(context, member, attributes, result!, arguments);
        return new FieldModel(
            name,
            type,
            context.Describe(member),
            DirectiveReader.ReadDeprecation(attributes),
            _directives.ReadField(attributes).ToEquatableArray(),
            arguments.ToEquatableArray(),
            _mutations.Read(member, scope, attributes).Concat(PagingFeature(paging)).ToEquatableArray(),
            ConfigurationAttributes.ForField(attributes).ToEquatableArray(),
            Code.TypeOf(core),
            Code.TypeOf(paging?.Element ?? element),
            new ResolverModel(
                member.Name,
                isAsync || paging is { IsAwaited: true } || query is { IsAwaited: true } ? ResolverKind.Async
                    : isPure ? ResolverKind.Pure : ResolverKind.Sync,
                isAsync ? $"await {call}" : call,
                (paging?.Result ?? WriteResult(result!, idTypeName, isPure)).Replace("{0}", query?.Result ?? "{0}")),
            source?.Subscribe);
    }

    private static string WriteResult(ITypeSymbol result, string? idTypeName, bool isPure) =>
        isPure ? ResultConversion.Pure(result, idTypeName) : ResultConversion.Boxed(result, idTypeName);

    private static IEnumerable<FeatureModel> PagingFeature(PagedField? paging) =>
        paging is null ? [] : [new FeatureModel("global::Cacao.Types.Pagination.ConnectionFeature", paging.Feature)];

    private string? ReadType(ITypeSymbol? result, IReadOnlyList<AttributeData> attributes, string? idTypeName) =>
        attributes.Find("GraphQLTypeAttribute")?.StringArgument(0) is { } sdl
            ? TypeReferenceReader.FromSyntax(sdl)
            : result is null ? null : _types.ReadOutput(result, idTypeName is null ? null : "ID");

    private string? ReadIdTypeName(IReadOnlyList<AttributeData> attributes, TypeScope scope, bool isNodeId)
    {
        var id = attributes.Find("IDAttribute");
        return id is not null ? _inputs.IdTypeName(id) ?? scope.Name : isNodeId ? scope.Name : null;
    }

    // The key argument of a lookup is an id of the entity that the lookup returns.
    private string? InferIdType(IMethodSymbol method)
    {
        if (!method.HasAttribute("LookupAttribute") && !method.HasAttribute("NodeResolverAttribute"))
        {
            return null;
        }

        if (TypeShapes.UnwrapTask(method.ReturnType, out _) is not { } result)
        {
            return null;
        }

        TypeShapes.UnwrapNullable(result, out var core);
        return core is INamedTypeSymbol { TypeKind: not TypeKind.Interface, IsAbstract: false } entity
            ? context.Types.OutputName(entity)
            : null;
    }

    private void CheckParent(
        IMethodSymbol method,
        IParameterSymbol parameter,
        ParameterBinding binding,
        TypeScope scope)
    {
        if (binding.Kind != ParameterKind.Parent || parameter.Type.TypeKind == TypeKind.Error)
        {
            return;
        }

        TypeShapes.UnwrapNullable(parameter.Type, out var type);
        if (scope.ParentType is null || !TypeShapes.IsAssignable(scope.ParentType, type))
        {
            context.Report(
                DiagnosticDescriptors.UnknownParent,
                parameter,
                method.Name,
                scope.ParentType?.Name ?? scope.Name,
                parameter.Name,
                type.Name);
        }
    }
}

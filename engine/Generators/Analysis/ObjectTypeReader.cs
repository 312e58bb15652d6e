using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads object and interface types: a bound class together with its type classes.</summary>
internal sealed class ObjectTypeReader(ReaderContext context, NodeReader nodes)
{
    private readonly FieldReader _fields = new(context);
    private readonly DirectiveReader _directives = new(context);

    /// <summary>Reads the part of a root type that one class holds.</summary>
    public ComplexTypeModel ReadRoot(TypeClass typeClass, TypeScopeKind kind)
    {
        var scope = new TypeScope(kind.ToString(), null, kind);
        return ReadExtension(typeClass, scope);
    }

    /// <summary>Reads a bound type; the first of its type classes holds the definition, the others extend it.</summary>
    public IEnumerable<ComplexTypeModel> ReadBound(INamedTypeSymbol type, IReadOnlyList<TypeClass> classes)
    {
        var isInterface = type.TypeKind == TypeKind.Interface || type.IsAbstract;
        var name = context.Types.OutputName(type);
        var scope = new TypeScope(name, type, isInterface ? TypeScopeKind.Interface : TypeScopeKind.Object);
        var extensions = classes.Select(c => ReadExtension(c, scope)).ToList();
        ReportDuplicates(classes, extensions);

        var node = isInterface ? null : nodes.Read(type, classes, name);
        var fields = ReadFields(type, scope, node is not null, FindReplacements(type, classes, extensions)).ToList();
        if (context.Types.IsError(type))
        {
            var elsewhere = extensions.Skip(1).SelectMany(e => e.Fields);
            var missing = ErrorFields.Complete(type, name, [.. fields, .. elsewhere]);
            fields.InsertRange(fields.FindIndex(m => m.Name == "message") + 1, missing);
        }

        yield return Define(type, name, scope, classes, extensions, fields, node);
        foreach (var extension in extensions.Skip(1))
        {
            yield return extension;
        }
    }

    private ComplexTypeModel Define(
        INamedTypeSymbol type,
        string name,
        TypeScope scope,
        IReadOnlyList<TypeClass> classes,
        IReadOnlyList<ComplexTypeModel> extensions,
        IReadOnlyList<FieldModel> fields,
        NodeResolverModel? node)
    {
        var attributes = type.GetAttributes();
        var first = extensions.FirstOrDefault();
        return new ComplexTypeModel(
            name,
            first?.Host ?? GeneratedHosts.For(context.Compilation, name, scope.Kind.ToString()),
            Code.TypeOf(type),
            context.Describe(type) ?? classes.Select(c => context.Describe(c.Symbol)).OfType<string>().FirstOrDefault(),
            _directives.ReadType(attributes).Concat(first?.Directives ?? default).ToEquatableArray(),
            ConfigurationAttributes.ForType(attributes).Concat(first?.Attributes ?? default).ToEquatableArray(),
            scope.Kind == TypeScopeKind.Interface ? ComplexTypeKind.Interface : ComplexTypeKind.Object,
            default,
            fields.ToEquatableArray(),
            node)
        {
            IsUserHost = first is not null,
        };
    }

    private ComplexTypeModel ReadExtension(TypeClass typeClass, TypeScope scope)
    {
        var attributes = typeClass.Symbol.GetAttributes();
        var isRoot = scope.ParentType is null;
        var fields = typeClass.Resolvers.Select(m => _fields.ReadResolver(m, scope)).OfType<FieldModel>().ToList();
        if (isRoot)
        {
            ReportDuplicates([typeClass], fields, scope.Name);
        }

        // On a root type the class is no type of its own: what is said of the class holds for each of its fields.
        var directives = isRoot ? _directives.ReadField(attributes) : _directives.ReadType(attributes);
        if (isRoot && directives.Count > 0)
        {
            fields = fields.ConvertAll(f => f with
            {
                Directives = f.Directives.Concat(directives).Distinct().ToEquatableArray(),
            });
        }

        return new ComplexTypeModel(
            scope.Name,
            typeClass.Host,
            scope.ParentType is null ? null : Code.TypeOf(scope.ParentType),
            null,
            isRoot ? default : directives.ToEquatableArray(),
            ConfigurationAttributes.ForType(attributes).ToEquatableArray(),
            scope.Kind == TypeScopeKind.Interface ? ComplexTypeKind.Interface : ComplexTypeKind.ObjectExtension,
            default,
            fields.ToEquatableArray(),
            null)
        {
            IsUserHost = true,
        };
    }

    // The members in their order, each of them or what replaces it; then the resolvers that replace nothing.
    private IEnumerable<FieldModel> ReadFields(
        INamedTypeSymbol type,
        TypeScope scope,
        bool isNode,
        MemberReplacements replacements)
    {
        foreach (var member in PublicMembers.OutputMembersOf(type))
        {
            if (replacements.TryTake(member, out var replacement))
            {
                if (replacement is not null)
                {
                    yield return replacement;
                }
            }
            else if (_fields.ReadMember(member, scope, isNode && member.Name == "Id") is { } field)
            {
                yield return field;
            }
        }

        foreach (var field in replacements.Remaining)
        {
            yield return field;
        }
    }

    private MemberReplacements FindReplacements(
        INamedTypeSymbol type,
        IReadOnlyList<TypeClass> classes,
        IReadOnlyList<ComplexTypeModel> extensions)
    {
        var replacements = new MemberReplacements(extensions);
        foreach (var member in classes.SelectMany(c => c.Symbol.GetMembers()))
        {
            if (member.FindAttribute("BindMemberAttribute")?.StringArgument(0) is not { } bound)
            {
                continue;
            }

            if (!PublicMembers.OutputMembersOf(type).Any(m => m.Name == bound))
            {
                context.Report(DiagnosticDescriptors.UnknownMember, member, type.Name, bound, member.Name);
            }

            replacements.Bind(bound, member.Name);
        }

        return replacements;
    }

    private void ReportDuplicates(IReadOnlyList<TypeClass> classes, IReadOnlyList<ComplexTypeModel> extensions) =>
        ReportDuplicates(classes, [.. extensions.SelectMany(e => e.Fields)], extensions.FirstOrDefault()?.Name);

    private void ReportDuplicates(IReadOnlyList<TypeClass> classes, IReadOnlyList<FieldModel> fields, string? typeName)
    {
        foreach (var duplicate in fields.GroupBy(f => f.Name).Where(g => g.Count() > 1))
        {
            var member = classes.SelectMany(c => c.Resolvers).Last(m => m.Name == duplicate.Last().Resolver.MethodName);
            context.Report(DiagnosticDescriptors.DuplicateField, member, typeName!, duplicate.Key);
        }
    }
}

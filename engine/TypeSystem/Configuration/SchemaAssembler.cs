using System.Collections.Frozen;
using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types.Scalars;
using Cacao.Types.SchemaRules;

namespace Cacao.Types.Configuration;

/// <summary>Makes types of configurations in two passes: first every named type, then the members that refer to them.</summary>
internal sealed class SchemaAssembler
{
    private readonly SchemaConfiguration _configuration;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly TypeReferenceResolver _references;
    private readonly SchemaOptions _options;

    public SchemaAssembler(
        SchemaConfiguration configuration,
        IReadOnlyDictionary<Type, string> runtimeTypes,
        SchemaOptions options)
    {
        _configuration = configuration;
        _options = options;
        _references = new TypeReferenceResolver(configuration, _types, runtimeTypes);
    }

    public Schema Assemble()
    {
        foreach (var type in _configuration.Types)
        {
            if (type.IsExtension && !MayStandAlone(type))
            {
                _configuration.Errors.Add(SchemaErrors.ExtendedTypeMissing(type));
            }

            _types.Add(type.Name, CreateType(type));
        }

        foreach (var type in _configuration.Types)
        {
            CompleteType(type, _types[type.Name]);
        }

        var directives = _configuration.DirectiveTypes.ConvertAll(CreateDirective);
        foreach (var duplicate in _configuration.DirectiveTypes.GroupBy(d => d.Name).Where(g => g.Count() > 1))
        {
            _configuration.Errors.Add(SchemaErrors.DuplicateDirective(duplicate.Last()));
        }

        var query = FindRoot(OperationType.Query);
        var mutation = FindRoot(OperationType.Mutation);
        var subscription = FindRoot(OperationType.Subscription);
        var isNamed = _configuration.HasRootTypeName(OperationType.Query);
        if (query is null && !isNamed && !_types.ContainsKey(_configuration.GetRootTypeName(OperationType.Query)))
        {
            _configuration.Errors.Add(SchemaErrors.MissingQueryRoot());
        }

        SpecifiedSchemaRules.Check(new SchemaRuleContext(_configuration, _types, directives));
        return _configuration.Errors.Count > 0
            ? throw new SchemaException([.. _configuration.Errors])
            : new Schema(
                _configuration.Description,
                [.. TypesOfSchema([query!, mutation, subscription], directives).OrderBy(t => t.Name, StringComparer.Ordinal)],
                [.. directives.OrderBy(d => d.Name, StringComparer.Ordinal)],
                query!,
                mutation,
                subscription,
                [.. _configuration.Directives]);
    }

    private IEnumerable<NamedType> TypesOfSchema(IEnumerable<ObjectType?> roots, IEnumerable<DirectiveType> directives)
    {
        var types = _types.Values.Where(IsInSchema);
        return _options.RemoveUnreachableTypes
            ? types.Intersect(ReachableTypes.Find(_types.Values, roots.OfType<NamedType>(), directives))
            : types;
    }

    // Built-in scalars that nothing refers to are not part of a schema; see the specification's section on scalars.
    private bool IsInSchema(NamedType type) =>
        (BuiltInTypes.FindScalar(type.Name) is null && !ReferenceEquals(DefaultScalars.Find(type.Name), type))
        || _references.ReferencedNames.Contains(type.Name);

    // The generated parts of root types and the implementations of scalars only ever "extend".
    private bool MayStandAlone(TypeConfiguration type) =>
        type is ScalarTypeConfiguration { Implementation: not null }
        || Enum.GetValues<OperationType>().Any(o => _configuration.GetRootTypeName(o) == type.Name && type.Location is null);

    private ObjectType? FindRoot(OperationType operation)
    {
        var name = _configuration.GetRootTypeName(operation);
        if (_types.TryGetValue(name, out var type))
        {
            if (type is ObjectType root)
            {
                return root;
            }

            _configuration.Errors.Add(SchemaErrors.WrongKind(name, "an object type", $"The {operation} root", null));
        }
        else if (_configuration.HasRootTypeName(operation))
        {
            _configuration.Errors.Add(SchemaErrors.MissingRootType(operation, name));
        }

        return null;
    }

    private static NamedType CreateType(TypeConfiguration type) => type switch
    {
        ScalarTypeConfiguration s => s.Implementation
            ?? BuiltInTypes.FindScalar(s.Name)
            ?? new UncheckedScalarType(s.Name, s.Description, s.SpecifiedBy),
        ObjectTypeConfiguration o => new ObjectType(
            o.Name,
            o.Description,
            o.RuntimeType,
            o.IsInstance ?? (o.RuntimeType is null ? MemberResolver.IsOfType(o.Name) : null),
            o.IsInstance),
        InterfaceTypeConfiguration i => new InterfaceType(i.Name, i.Description, i.RuntimeType),
        UnionTypeConfiguration u => new UnionType(u.Name, u.Description, u.RuntimeType),
        EnumTypeConfiguration e => new EnumType(
            e.Name,
            e.Description,
            e.RuntimeType,
            new MemberCollection<EnumValue>(e.Values.Select(
                v => new EnumValue(v.Name, v.Description, v.RuntimeValue, v.DeprecationReason, [.. v.Directives])))),
        InputObjectTypeConfiguration i => new InputObjectType(i.Name, i.Description, i.RuntimeType, i.IsOneOf, i.Factory),
        _ => throw new ArgumentException($"Unknown configuration {type.GetType()}.", nameof(type)),
    };

    private void CompleteType(TypeConfiguration configuration, NamedType type)
    {
        switch (configuration)
        {
            case ComplexTypeConfiguration complex:
                CompleteComplexType(complex, (ComplexType)type);
                break;
            case UnionTypeConfiguration union:
                ((UnionType)type).Types = _references.ResolveMany<ObjectType>(union.Types, union.Name, "an object type", union.Location);
                break;
            case InputObjectTypeConfiguration input:
                ((InputObjectType)type).Fields = CreateInputFields(input.Fields, input.Name);
                break;
        }

        // Shared scalar implementations carry no directives of one schema.
        if (type is not ScalarType || type is UncheckedScalarType)
        {
            type.Directives = [.. configuration.Directives];
        }
    }

    private void CompleteComplexType(ComplexTypeConfiguration configuration, ComplexType type)
    {
        type.Interfaces = _references.ResolveMany<InterfaceType>(
            configuration.Interfaces,
            configuration.Name,
            "an interface type",
            configuration.Location);
        var fields = new List<OutputField>(configuration.Fields.Count);
        foreach (var field in configuration.Fields)
        {
            if (CreateField(type, field, fields.Count) is { } created)
            {
                fields.Add(created);
            }
        }

        type.Fields = new MemberCollection<OutputField>(fields);
    }

    private OutputField? CreateField(ComplexType declaringType, FieldConfiguration field, int index)
    {
        var coordinate = $"{declaringType.Name}.{field.Name}";
        var type = _references.Resolve(field.Type, isInput: false, coordinate, field.Location);
        var arguments = CreateInputFields(field.Arguments, coordinate);
        return type is null
            ? null
            : new OutputField(
                declaringType,
                field.Name,
                field.Description,
                type,
                arguments,
                field.DeprecationReason,
                [.. field.Directives],
                index)
            {
                PureResolver = field.Middleware.Count == 0 ? field.PureResolver : null,
                Resolver = ResolverPipeline.Compose(field),
                SubscribeResolver = field.SubscribeResolver,
                Features = field.Features.ToFrozenDictionary(),
            };
    }

    private MemberCollection<InputField> CreateInputFields(List<InputFieldConfiguration> fields, string owner)
    {
        if (fields.Count == 0)
        {
            return MemberCollection<InputField>.Empty;
        }

        var created = new List<InputField>(fields.Count);
        foreach (var field in fields)
        {
            if (_references.Resolve(field.Type, isInput: true, $"{owner}.{field.Name}", field.Location) is { } type)
            {
                created.Add(new InputField(
                    field.Name,
                    field.Description,
                    type,
                    field.DefaultValue,
                    field.DeprecationReason,
                    [.. field.Directives],
                    field.Convert,
                    created.Count));
            }
        }

        return new MemberCollection<InputField>(created);
    }

    private DirectiveType CreateDirective(DirectiveTypeConfiguration directive) => new(
        directive.Name,
        directive.Description,
        CreateInputFields(directive.Arguments, $"@{directive.Name}"),
        directive.Locations,
        directive.IsRepeatable);
}

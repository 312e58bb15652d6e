using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types.Sdl;

namespace Cacao.Types.Configuration;

/// <summary>Collects configurations from code and SDL and builds a schema of them.</summary>
/// <remarks>A builder is used by one thread and may build several times.</remarks>
public sealed class SchemaBuilder
{
    private readonly List<Action<SchemaConfiguration>> _steps = [];
    private readonly List<ISchemaConvention> _conventions = [];
    private readonly Dictionary<Type, string> _runtimeTypes = [];
    private readonly Dictionary<string, FieldResolver> _resolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PureFieldResolver> _pureResolvers = new(StringComparer.Ordinal);
    private Func<string, string, FieldResolver?>? _defaultResolver;
    private readonly SchemaOptions _options = new();
    private bool _allowMissingResolvers;

    /// <summary>Adds the definitions and extensions of an SDL document.</summary>
    public SchemaBuilder AddDocument(DocumentNode document) => Step(s => SdlImporter.Import(document, s));

    /// <summary>Parses and adds an SDL document.</summary>
    /// <exception cref="SyntaxException">The text is not GraphQL.</exception>
    public SchemaBuilder AddDocument(string sdl) => AddDocument(Utf8GraphQLParser.Parse(sdl));

    /// <summary>Adds a type, or members to the type of that name.</summary>
    public SchemaBuilder Add(TypeConfiguration type) => Step(s => s.Add(type));

    /// <summary>Adds a directive definition.</summary>
    public SchemaBuilder Add(DirectiveTypeConfiguration directive) => Step(s => s.DirectiveTypes.Add(directive));

    /// <summary>Adds a scalar and binds its .NET type to it, unless another scalar has it already.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        if (scalar.RuntimeType is { } runtimeType)
        {
            _runtimeTypes.TryAdd(runtimeType, scalar.Name);
        }

        return Add(new ScalarTypeConfiguration(scalar.Name) { Implementation = scalar, IsExtension = true });
    }

    /// <summary>Binds a .NET type to the GraphQL type of that name.</summary>
    public SchemaBuilder BindRuntimeType(Type runtimeType, string typeName)
    {
        _runtimeTypes[runtimeType] = typeName;
        return this;
    }

    /// <summary>Names the root type of a kind of operation; the defaults are <c>Query</c>, <c>Mutation</c> and <c>Subscription</c>.</summary>
    public SchemaBuilder SetRootTypeName(OperationType operation, string name) =>
        Step(s => s.SetRootTypeName(operation, name));

    /// <summary>Describes the schema itself.</summary>
    public SchemaBuilder SetDescription(string description) => Step(s => s.Description = description);

    /// <summary>Adds a convention; they are applied after everything else was added, by their order and as they were added.</summary>
    public SchemaBuilder AddConvention(ISchemaConvention convention)
    {
        _conventions.Add(convention);
        return this;
    }

    /// <summary>Binds a resolver to a field, given as <c>Type.field</c>.</summary>
    public SchemaBuilder UseResolver(string coordinate, FieldResolver resolver)
    {
        _resolvers[coordinate] = resolver;
        return this;
    }

    /// <summary>Binds a pure resolver to a field, given as <c>Type.field</c>.</summary>
    public SchemaBuilder UsePureResolver(string coordinate, PureFieldResolver resolver)
    {
        _pureResolvers[coordinate] = resolver;
        return this;
    }

    /// <summary>Provides resolvers, by type and field name, for fields that have none.</summary>
    public SchemaBuilder UseDefaultResolver(Func<string, string, FieldResolver?> provider)
    {
        _defaultResolver = provider;
        return this;
    }

    /// <summary>Leaves fields without resolvers as they are: the schema is only validated or planned against.</summary>
    public SchemaBuilder AllowMissingResolvers()
    {
        _allowMissingResolvers = true;
        return this;
    }

    /// <summary>Changes how the schema is built.</summary>
    public SchemaBuilder ModifyOptions(Action<SchemaOptions> configure)
    {
        configure(_options);
        return this;
    }

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">The configurations do not make a valid schema.</exception>
    public Schema Build()
    {
        var configuration = new SchemaConfiguration(_runtimeTypes);
        foreach (var step in _steps)
        {
            step(configuration);
        }

        BuiltInTypes.AddTo(configuration);
        IncrementalDelivery.AddTo(configuration, _options);
        foreach (var convention in _conventions.OrderBy(c => c.Order))
        {
            convention.Apply(configuration);
        }

        BindResolvers(configuration);
        ThrowIfInvalid(configuration);
        var schema = new SchemaAssembler(configuration, _runtimeTypes, _options).Assemble();
        ThrowIfInvalid(configuration);
        return schema;
    }

    private static void ThrowIfInvalid(SchemaConfiguration configuration)
    {
        if (configuration.Errors.Count > 0)
        {
            throw new SchemaException([.. configuration.Errors]);
        }
    }

    private SchemaBuilder Step(Action<SchemaConfiguration> step)
    {
        _steps.Add(step);
        return this;
    }

    private void BindResolvers(SchemaConfiguration schema)
    {
        foreach (var coordinate in _resolvers.Keys.Concat(_pureResolvers.Keys))
        {
            if (FindField(schema, coordinate) is not { } field)
            {
                schema.Errors.Add(SchemaErrors.UnknownCoordinate(coordinate));
                continue;
            }

            field.Resolver = _resolvers.GetValueOrDefault(coordinate);
            field.PureResolver = _pureResolvers.GetValueOrDefault(coordinate);
        }

        if (_allowMissingResolvers)
        {
            return;
        }

        foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>())
        {
            foreach (var field in type.Fields.Where(f => f.Resolver is null && f.PureResolver is null))
            {
                field.Resolver = _defaultResolver?.Invoke(type.Name, field.Name);
                field.PureResolver = field.Resolver is null ? MemberResolver.ForMember(field.Name) : null;
            }
        }
    }

    private static FieldConfiguration? FindField(SchemaConfiguration schema, string coordinate)
    {
        var dot = coordinate.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? null
            : schema.Find<ObjectTypeConfiguration>(coordinate[..dot])?.Fields.Find(f => f.Name == coordinate[(dot + 1)..]);
    }
}

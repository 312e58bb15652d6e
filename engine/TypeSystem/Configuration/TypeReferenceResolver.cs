using Cacao.Language;
using Cacao.Types.Scalars;

namespace Cacao.Types.Configuration;

/// <summary>Turns type references into types.</summary>
internal sealed class TypeReferenceResolver
{
    private readonly SchemaConfiguration _configuration;
    private readonly IReadOnlyDictionary<string, NamedType> _types;
    private readonly IReadOnlyDictionary<Type, string> _bindings;
    private readonly Dictionary<(Type, bool IsInput), string> _configured = [];

    public TypeReferenceResolver(
        SchemaConfiguration configuration,
        IReadOnlyDictionary<string, NamedType> types,
        IReadOnlyDictionary<Type, string> bindings)
    {
        _configuration = configuration;
        _types = types;
        _bindings = bindings;
        foreach (var type in configuration.Types.Where(t => t.RuntimeType is not null))
        {
            if (type is not InputObjectTypeConfiguration)
            {
                _configured.TryAdd((type.RuntimeType!, false), type.Name);
            }

            if (type is InputObjectTypeConfiguration or EnumTypeConfiguration or ScalarTypeConfiguration)
            {
                _configured.TryAdd((type.RuntimeType!, true), type.Name);
            }
        }
    }

    /// <summary>The names of all types that were referred to so far.</summary>
    public HashSet<string> ReferencedNames { get; } = new(StringComparer.Ordinal);

    public GraphQLType? Resolve(TypeReference reference, bool isInput, string coordinate, Location? location)
    {
        if (reference.Inner is { } inner)
        {
            return Resolve(inner, isInput, coordinate, location) is not { } type
                ? null
                : reference.Wrapper == TypeKind.List ? new ListType(type) : new NonNullType(type);
        }

        if (FindName(reference, isInput) is not { } name)
        {
            _configuration.Errors.Add(SchemaErrors.UnboundRuntimeType(reference.RuntimeType!, coordinate));
            return null;
        }

        ReferencedNames.Add(name);
        if (!_types.TryGetValue(name, out var named))
        {
            _configuration.Errors.Add(SchemaErrors.UnknownType(name, coordinate, location));
            return null;
        }

        if (isInput ? named.IsInputType : named.IsOutputType)
        {
            return named;
        }

        _configuration.Errors.Add(
            SchemaErrors.WrongKind(name, isInput ? "an input type" : "an output type", coordinate, location));
        return null;
    }

    public IReadOnlyList<T> ResolveMany<T>(
        IReadOnlyList<TypeReference> references,
        string coordinate,
        string expected,
        Location? location)
        where T : NamedType
    {
        var types = new List<T>(references.Count);
        foreach (var reference in references)
        {
            switch (Resolve(reference, isInput: false, coordinate, location))
            {
                case T type:
                    types.Add(type);
                    break;
                case NamedType other:
                    _configuration.Errors.Add(SchemaErrors.WrongKind(other.Name, expected, coordinate, location));
                    break;
            }
        }

        return types;
    }

    private string? FindName(TypeReference reference, bool isInput)
    {
        if (reference.Name is { } name)
        {
            return name;
        }

        var type = Nullable.GetUnderlyingType(reference.RuntimeType!) ?? reference.RuntimeType!;
        return _configured.GetValueOrDefault((type, isInput)) ?? _bindings.GetValueOrDefault(type) ?? BuiltInBinding(type);
    }

    internal static string? BuiltInBinding(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => null,
        TypeCode.String => "String",
        TypeCode.Boolean => "Boolean",
        TypeCode.Int32 => "Int",
        TypeCode.Double or TypeCode.Single => "Float",
        _ => DefaultScalars.FindName(type),
    };
}

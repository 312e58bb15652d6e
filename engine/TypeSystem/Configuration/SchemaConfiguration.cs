using Cacao.Language;

namespace Cacao.Types.Configuration;

/// <summary>All configurations of a schema, merged by name; what conventions see and edit.</summary>
public sealed class SchemaConfiguration
{
    private readonly Dictionary<string, TypeConfiguration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<OperationType, string> _rootTypeNames = [];
    private readonly IReadOnlyDictionary<Type, string> _runtimeTypes;

    /// <summary>Creates the configuration of a schema that has no types yet.</summary>
    public SchemaConfiguration()
        : this(new Dictionary<Type, string>())
    {
    }

    internal SchemaConfiguration(IReadOnlyDictionary<Type, string> runtimeTypes) => _runtimeTypes = runtimeTypes;

    /// <summary>The description of the schema in CommonMark.</summary>
    public string? Description { get; set; }

    /// <summary>The directives applied to the schema itself.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The types in the order in which they were first added.</summary>
    public IReadOnlyCollection<TypeConfiguration> Types => _types.Values;

    /// <summary>The directive definitions.</summary>
    public List<DirectiveTypeConfiguration> DirectiveTypes { get; } = [];

    /// <summary>What is wrong so far; conventions may add to it.</summary>
    public List<IError> Errors { get; } = [];

    /// <summary>Finds a type of a certain kind by name.</summary>
    public T? Find<T>(string name)
        where T : TypeConfiguration => _types.GetValueOrDefault(name) as T;

    /// <summary>Whether there is a type of that name.</summary>
    public bool Contains(string name) => _types.ContainsKey(name);

    /// <summary>The name of the root type of a kind of operation, whether or not such a type exists.</summary>
    public string GetRootTypeName(OperationType operation) =>
        _rootTypeNames.GetValueOrDefault(operation, operation.ToString());

    /// <summary>Whether the root type of a kind of operation was named explicitly.</summary>
    public bool HasRootTypeName(OperationType operation) => _rootTypeNames.ContainsKey(operation);

    /// <summary>Names the root type of a kind of operation.</summary>
    public void SetRootTypeName(OperationType operation, string name) => _rootTypeNames[operation] = name;

    /// <summary>The root type of a kind of operation; <c>null</c> when it does not exist.</summary>
    public ObjectTypeConfiguration? FindRootType(OperationType operation) =>
        Find<ObjectTypeConfiguration>(GetRootTypeName(operation));

    /// <summary>Finds the output type that a reference means, without its wrappers; <c>null</c> when it means a scalar that
    /// is not configured or a type that does not exist.</summary>
    public TypeConfiguration? FindOutputType(TypeReference reference) =>
        FindType(reference, static type => type is not InputObjectTypeConfiguration);

    /// <summary>The name of the scalar that a .NET type is bound to; <c>null</c> when it is bound to none.</summary>
    public string? FindScalarName(Type runtimeType) =>
        _runtimeTypes.GetValueOrDefault(runtimeType) ?? TypeReferenceResolver.BuiltInBinding(runtimeType);

    /// <summary>Finds the input object type that a reference means, without its wrappers; <c>null</c> when it means another
    /// kind of type.</summary>
    public InputObjectTypeConfiguration? FindInputObjectType(TypeReference reference) =>
        FindType(reference, static type => type is InputObjectTypeConfiguration) as InputObjectTypeConfiguration;

    /// <summary>
    /// Adds a type, or its members to the type of that name that is there already. Where two modules describe the same .NET
    /// type, the first description counts.
    /// </summary>
    public void Add(TypeConfiguration type)
    {
        if (!_types.TryGetValue(type.Name, out var existing))
        {
            _types.Add(type.Name, type);
        }
        else if (existing.GetType() != type.GetType())
        {
            Errors.Add(SchemaErrors.KindsDiffer(type, existing));
        }
        else if (existing.IsExtension || type.IsExtension)
        {
            _types[type.Name] = TypeConfigurationMerger.Merge(existing, type);
        }
        else if (type.RuntimeType is null || type.RuntimeType != existing.RuntimeType)
        {
            Errors.Add(SchemaErrors.DuplicateType(type));
        }
    }

    /// <summary>Takes a type out.</summary>
    public void Remove(string name) => _types.Remove(name);

    private TypeConfiguration? FindType(TypeReference reference, Func<TypeConfiguration, bool> isWanted)
    {
        while (reference.Inner is { } inner)
        {
            reference = inner;
        }

        if (reference.Name is { } name)
        {
            return _types.GetValueOrDefault(name);
        }

        var runtimeType = Nullable.GetUnderlyingType(reference.RuntimeType!) ?? reference.RuntimeType!;
        return _types.Values.FirstOrDefault(t => t.RuntimeType == runtimeType && isWanted(t))
            ?? (_runtimeTypes.TryGetValue(runtimeType, out var bound) ? _types.GetValueOrDefault(bound) : null);
    }
}

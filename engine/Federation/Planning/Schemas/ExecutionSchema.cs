using System.Collections.Frozen;
using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>The merged schema together with what each source schema resolves: all that planning needs to know.</summary>
/// <remarks>Immutable; read from a supergraph document by <see cref="ExecutionSchemaReader"/>.</remarks>
public sealed class ExecutionSchema
{
    private readonly FrozenDictionary<(string Type, string Field), ImmutableArray<SourceField>> _fields;
    private readonly FrozenDictionary<string, ImmutableArray<Lookup>> _lookups;
    private readonly FrozenDictionary<string, FrozenSet<string>> _schemasOfTypes;
    private readonly FrozenSet<(string Schema, string Abstract, string Member)> _members;
    private readonly FrozenDictionary<(string Schema, string Name), SourceInputObject> _inputObjects;

    internal ExecutionSchema(
        Schema schema,
        Schema clientSchema,
        FrozenDictionary<(string Type, string Field), ImmutableArray<SourceField>> fields,
        FrozenDictionary<string, ImmutableArray<Lookup>> lookups,
        FrozenDictionary<string, FrozenSet<string>> schemasOfTypes,
        FrozenSet<(string Schema, string Abstract, string Member)> members,
        FrozenDictionary<(string Schema, string Name), SourceInputObject> inputObjects,
        ImmutableArray<NodeLookup> nodeLookups)
    {
        Schema = schema;
        ClientSchema = clientSchema;
        _fields = fields;
        _lookups = lookups;
        _schemasOfTypes = schemasOfTypes;
        _members = members;
        _inputObjects = inputObjects;
        NodeLookups = nodeLookups;
        SourceSchemas = [.. schemasOfTypes.Values.SelectMany(s => s).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The name under which the gateway itself resolves fields; no source schema has it.</summary>
    public const string GatewaySource = "";

    /// <summary>The merged schema, hidden members included.</summary>
    public Schema Schema { get; }

    /// <summary>The schema that clients see.</summary>
    public Schema ClientSchema { get; }

    /// <summary>The names of the source schemas in order.</summary>
    public ImmutableArray<string> SourceSchemas { get; }

    /// <summary>How the types are found that clients find by a global id.</summary>
    public ImmutableArray<NodeLookup> NodeLookups { get; }

    /// <summary>Reads a supergraph document.</summary>
    /// <exception cref="Types.Configuration.SchemaException">The document is not a valid supergraph.</exception>
    public static ExecutionSchema Load(DocumentNode supergraph) => ExecutionSchemaReader.Read(supergraph);

    /// <summary>The source schemas that know a field, in the order of the supergraph.</summary>
    public ImmutableArray<SourceField> GetSources(ComplexType type, string fieldName) =>
        _fields.GetValueOrDefault((type.Name, fieldName), []);

    /// <summary>How a source schema resolves a field; <c>null</c> when it does not know it.</summary>
    public SourceField? FindSource(ComplexType type, string fieldName, string schema)
    {
        foreach (var source in GetSources(type, fieldName))
        {
            if (source.Schema == schema)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>The lookups that find an object type, directly or as an abstract type that it belongs to.</summary>
    public IEnumerable<Lookup> GetLookups(ObjectType type)
    {
        foreach (var lookup in _lookups.GetValueOrDefault(type.Name, []))
        {
            yield return lookup;
        }

        foreach (var (name, lookups) in _lookups)
        {
            if (Schema.TryGetType(name, out var returned) && returned.IsAbstractType)
            {
                foreach (var lookup in lookups.Where(l => IsPossibleType(l.Schema, returned, type)))
                {
                    yield return lookup;
                }
            }
        }
    }

    /// <summary>An input object type of a source schema that a lookup or a requirement takes; <c>null</c> for other types.</summary>
    public SourceInputObject? FindInputObject(string schema, string typeName) =>
        _inputObjects.GetValueOrDefault((schema, typeName));

    /// <summary>Whether a source schema defines a type.</summary>
    public bool Defines(string schema, NamedType type) =>
        _schemasOfTypes.TryGetValue(type.Name, out var schemas) && schemas.Contains(schema);

    /// <summary>Whether a source schema can return an object type where it declares a composite type.</summary>
    public bool IsPossibleType(string schema, NamedType declaredType, ObjectType objectType) =>
        ReferenceEquals(declaredType, objectType)
            ? Defines(schema, objectType)
            : _members.Contains((schema, declaredType.Name, objectType.Name));
}

namespace Cacao.Federation.Composition.Sources;

/// <summary>All source schemas of a composition side by side, their members grouped by name.</summary>
internal sealed class SourceSchemaSet
{
    private readonly Dictionary<string, TypeGroup> _groups;
    private readonly Dictionary<string, HashSet<string>> _possibleTypes = [];

    public SourceSchemaSet(IReadOnlyList<SourceSchema> schemas)
    {
        Schemas = schemas;
        Types =
        [
            .. schemas.SelectMany(schema => schema.Types)
                .Where(type => !type.IsInternal)
                .GroupBy(type => type.Name)
                .Select(group => new TypeGroup(group.Key, [.. group])),
        ];
        _groups = Types.ToDictionary(group => group.Name);
    }

    /// <summary>The schemas in the order in which they were given; the first description or default wins.</summary>
    public IReadOnlyList<SourceSchema> Schemas { get; }

    /// <summary>The types without the internal ones, in the order in which they first occur.</summary>
    public IReadOnlyList<TypeGroup> Types { get; }

    public IEnumerable<FieldGroup> Fields => Types.SelectMany(type => type.Fields);

    public TypeGroup? FindType(string name) => _groups.GetValueOrDefault(name);

    /// <summary>The names of the object types that a value of the named type can have in any of the schemas.</summary>
    public IReadOnlySet<string> PossibleTypes(string typeName)
    {
        if (!_possibleTypes.TryGetValue(typeName, out var names))
        {
            names =
            [
                .. Schemas.SelectMany(schema => schema.PossibleTypes(typeName))
                    .Where(type => !type.IsInternal)
                    .Select(type => type.Name),
            ];
            _possibleTypes.Add(typeName, names);
        }

        return names;
    }
}

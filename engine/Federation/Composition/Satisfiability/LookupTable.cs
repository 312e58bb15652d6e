using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// The lookups that find objects of each type, those of interfaces and unions included, grouped by their keys: most
/// lookups of a type take the same key, which is then looked at once.
/// </summary>
internal sealed class LookupTable
{
    private static readonly HashSet<SourceSchema> s_none = [];

    private readonly Dictionary<string, IReadOnlyList<LookupGroup>> _groups;
    private readonly Dictionary<(string TypeName, string Groups), IReadOnlySet<SourceSchema>> _schemas = [];

    public LookupTable(SourceSchemaSet schemas)
    {
        var lookups =
            from schema in schemas.Schemas
            from lookup in schema.Lookups
            where lookup.Field.Arguments.All(argument => argument.LookupMap is not null)
            from type in schema.PossibleTypes(lookup.EntityTypeName)
            where !type.IsInternal
            group lookup by type.Name;
        _groups = lookups.ToDictionary(group => group.Key, Group);
    }

    public IReadOnlyList<LookupGroup> Groups(string typeName) => _groups.GetValueOrDefault(typeName) ?? [];

    /// <summary>The schemas of several groups; the same object for the same groups.</summary>
    public IReadOnlySet<SourceSchema> Schemas(string typeName, IReadOnlyCollection<int> groups)
    {
        if (groups.Count == 0)
        {
            return s_none;
        }

        var key = (typeName, string.Join(',', groups));
        if (!_schemas.TryGetValue(key, out var schemas))
        {
            schemas = groups.SelectMany(group => _groups[typeName][group].Lookups)
                .Select(lookup => lookup.Schema)
                .ToHashSet();
            _schemas.Add(key, schemas);
        }

        return schemas;
    }

    private static IReadOnlyList<LookupGroup> Group(IGrouping<string, SourceLookup> lookups) =>
    [
        .. lookups
            .GroupBy(lookup => string.Join(", ", lookup.Field.Arguments.Select(KeyText).Order(StringComparer.Ordinal)))
            .Select(group => new LookupGroup([.. group])),
    ];

    private static string KeyText(SourceInputValue argument) => argument.Is?.Text ?? argument.Name;
}

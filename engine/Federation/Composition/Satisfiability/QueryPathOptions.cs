using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>Answers where the gateway can go on from an object that it holds.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Validate-Satisfiability"/>
internal sealed class QueryPathOptions
{
    private readonly SourceSchemaSet _schemas;
    private readonly LookupTable _lookups;
    private readonly FactBase _facts = new();
    private readonly ProvisionTable _provisions = new();
    private readonly Dictionary<(string Type, string Field), IReadOnlyList<SourceField>> _definitions;

    /// <summary>How often something about the schemas was derived.</summary>
    public int Derivations => _facts.Derivations;

    public QueryPathOptions(SourceSchemaSet schemas)
    {
        _schemas = schemas;
        _lookups = new LookupTable(schemas);
        _definitions = schemas.Fields.ToDictionary(
            group => (group.TypeName, group.Name),
            group => (IReadOnlyList<SourceField>)[.. group.Members.Where(field => !group.IsOverridden(field))]);
    }

    /// <summary>
    /// The lookups that find objects of the type in a schema, those of interfaces and unions included.
    /// </summary>
    public IEnumerable<SourceLookup> Lookups(string typeName, SourceSchema schema) => _lookups.Groups(typeName)
        .SelectMany(group => group.Lookups)
        .Where(lookup => lookup.Schema == schema);

    /// <summary>Whether an object type is the named type, implements it or is a member of it, in any schema.</summary>
    public bool IsA(string objectType, string typeName) => _schemas.PossibleTypes(typeName).Contains(objectType);

    /// <summary>
    /// The objects that a gateway has before it has fetched anything: the root object of each schema.
    /// </summary>
    public IReadOnlyList<Position> Roots(OperationType operation) =>
    [
        .. _schemas.Schemas
            .Where(schema => schema.Types.Find(operation.ToString()) is SourceObjectType { IsInternal: false })
            .Select(schema => new Position(schema, operation.ToString(), null)),
    ];

    /// <summary>
    /// One position of each kind: where an object came from matters only by what can be reached from there and by what
    /// is provided there.
    /// </summary>
    public IReadOnlyList<Position> Representatives(IReadOnlyList<Position> positions) => positions.Count == 1
        ? positions
        : [.. positions.DistinctBy(Kind)];

    /// <summary>What makes positions equal for all that can follow.</summary>
    public object Kind(Position position)
    {
        var reachable = Reachable(position);
        var isEverywhere = IsQueryRoot(position) || reachable.Contains(position.Schema);
        return (position.TypeName, reachable, isEverywhere ? null : position.Schema, position.Provided);
    }

    /// <summary>The ways to fetch a field of one object, which may have been fetched from several schemas.</summary>
    /// <param name="positions">The object; all of one type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="excluded">A schema that is not to be asked, or null.</param>
    public IEnumerable<QueryPathStep> Steps(
        IReadOnlyList<Position> positions, string fieldName, SourceSchema? excluded = null)
    {
        var definitions = _definitions.GetValueOrDefault((positions[0].TypeName, fieldName)) ?? [];
        foreach (var field in definitions.Where(field => field.Schema != excluded))
        {
            foreach (var step in Steps(positions, field))
            {
                yield return step;
            }
        }
    }

    /// <summary>The objects that steps lead to, by their object type.</summary>
    public ILookup<string, Position> Enter(string typeName, IEnumerable<QueryPathStep> steps) => steps
        .SelectMany(step => step.Field.Schema.PossibleTypes(step.Field.Type.NamedType())
            .Where(type => !type.IsInternal)
            .Select(type => new Position(
                step.Field.Schema, type.Name, _provisions.Below(step.Provided, typeName, step.Field))))
        .Distinct()
        .ToLookup(position => position.TypeName);

    public IReadOnlySet<SourceSchema> Reachable(Position position) =>
        _facts.Get(position, () => new ReachabilityFact(position, this, _lookups)).Schemas;

    public bool IsFulfilled(Position position, SourceField field) => !field.HasRequirements
        || _facts.Get((position, field), () => new RequirementFact(position, field, this)).IsFulfilled;

    private IEnumerable<QueryPathStep> Steps(IReadOnlyList<Position> positions, SourceField field)
    {
        foreach (var position in positions)
        {
            if (position.Schema == field.Schema && IsResolvedHere(position, field) && IsFulfilled(position, field))
            {
                yield return new QueryPathStep(field, position.Provided);
            }
            else if (!field.IsResolvedElsewhere && CanEnter(position, field.Schema) && IsFulfilled(position, field))
            {
                yield return new QueryPathStep(field, null);
            }
        }
    }

    private static bool IsResolvedHere(Position position, SourceField field) => !field.IsResolvedElsewhere
        || position.Provided?.Contains(position.TypeName, field.Name) == true;

    // The root of a query is everywhere the same object.
    private bool CanEnter(Position position, SourceSchema schema) =>
        IsQueryRoot(position) || Reachable(position).Contains(schema);

    private static bool IsQueryRoot(Position position) => position.TypeName == nameof(OperationType.Query);
}

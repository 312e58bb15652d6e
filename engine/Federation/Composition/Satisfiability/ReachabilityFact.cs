using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// The source schemas in which the object of a position can be looked up, by a key that can be fetched.
/// </summary>
internal sealed class ReachabilityFact(Position position, QueryPathOptions options, LookupTable lookups) : Fact
{
    private readonly SortedSet<int> _groups = [];

    /// <summary>The schemas; the same object wherever they are the same for a type.</summary>
    public IReadOnlySet<SourceSchema> Schemas { get; private set; } = lookups.Schemas(position.TypeName, []);

    public override bool Derive()
    {
        var count = _groups.Count;
        var resolution = new MapResolution(options, position, MapMode.AnyAlternative, excluded: null);
        var groups = lookups.Groups(position.TypeName);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!_groups.Contains(i) && groups[i].Key.All(resolution.Resolves))
            {
                _groups.Add(i);
            }
        }

        Schemas = lookups.Schemas(position.TypeName, _groups);
        return _groups.Count > count;
    }
}

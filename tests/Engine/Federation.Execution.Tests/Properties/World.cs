namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generated types, spread over generated source schemas.</summary>
/// <remarks>Every schema that resolves a field of an entity can find the entity by a key, so that all can be composed.</remarks>
internal sealed class World
{
    private readonly Random _random;
    private int _names;

    private World(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
        Schemas = [.. Enumerable.Range(0, _random.Next(2, 5)).Select(i => ((char)('a' + i)).ToString())];
        Entities = [.. Enumerable.Range(0, _random.Next(2, 5)).Select(i => new WorldType($"E{i}", isEntity: true))];
        Entities.ForEach(Spread);
        Schemas.RemoveAll(s => !Entities.Exists(e => e.Schemas.Contains(s)));
        Entities.ForEach(AddFields);
        Entities.ForEach(AddProvided);
        foreach (var schema in Schemas)
        {
            LookupStyles[schema] = (LookupStyle)_random.Next(5);
        }

        foreach (var entity in Entities)
        {
            Roots.Add(Root($"all{entity.Name}", WorldFieldKind.Entities, entity));
            Roots.Add(Root($"one{entity.Name}", WorldFieldKind.Entity, entity));
        }

        foreach (var entity in Entities.Where(_ => _random.Next(2) == 0))
        {
            Mutations.Add(new WorldField($"change{entity.Name}", WorldFieldKind.Entity, [Pick(entity.Schemas)]) { Target = entity });
        }

        AddAbstractRoot(WorldFieldKind.Interface);
        AddAbstractRoot(WorldFieldKind.Union);
    }

    public int Seed { get; }

    public List<string> Schemas { get; }

    public List<WorldType> Entities { get; }

    public List<WorldType> Values { get; } = [];

    public List<WorldField> Roots { get; } = [];

    public List<WorldField> Mutations { get; } = [];

    /// <summary>How each schema lets entities be found.</summary>
    public Dictionary<string, LookupStyle> LookupStyles { get; } = [];

    public static World Generate(int seed) => new(seed);

    private void Spread(WorldType type)
    {
        foreach (var schema in Some(Schemas, 2))
        {
            type.Schemas.Add(schema);
            (_random.Next(4) == 0 ? type.CodeLookups : type.IdLookups).Add(schema);
        }

        // Some schema has to know both keys, or nobody could go from one to the other.
        if (type.CodeLookups.Count > 0)
        {
            var both = Pick(type.Schemas);
            type.IdLookups.Remove(both);
            type.CodeLookups.Remove(both);
            type.IdLookups.Add(both);
            type.CodeLookups.Add(both);
        }
    }

    private void AddFields(WorldType type)
    {
        for (var i = _random.Next(3, 8); i > 0; i--)
        {
            var owners = Some(type.Schemas, 1, _random.Next(3) == 0 ? type.Schemas.Count : 1);
            var field = NewField(type, (WorldFieldKind)_random.Next(11), owners);
            if (field is not null)
            {
                type.Fields.Add(field);
            }
        }
    }

    private WorldField? NewField(WorldType type, WorldFieldKind kind, IReadOnlyList<string> owners)
    {
        var field = new WorldField($"f{_names++}", kind, owners) { IsNonNull = _random.Next(3) == 0 };
        switch (kind)
        {
            case WorldFieldKind.Number or WorldFieldKind.Scaled:
                return field with { IsNonNull = false };
            case WorldFieldKind.Derived:
                return FindSources(type, owners) is { Count: > 0 } sources
                    ? field with { Owners = [owners[0]], Sources = sources, IsNonNull = false }
                    : null;
            case WorldFieldKind.Entity or WorldFieldKind.Entities:
                var targets = Entities.Where(e => owners.All(e.Schemas.Contains)).ToArray();
                return targets.Length == 0 ? null : field with { Target = Pick(targets) };
            case WorldFieldKind.Value or WorldFieldKind.Values:
                return field with { Target = NewValue(owners) };
            case WorldFieldKind.Interface or WorldFieldKind.Union:
                return ToAbstract(field);
            default:
                return field;
        }
    }

    // Some schemas resolve a number of an entity on the way through one field.
    private void AddProvided(WorldType type)
    {
        foreach (var (owner, field) in type.Fields.SelectMany(f => f.Owners.Select(o => (o, f))).ToArray())
        {
            if (field.Kind is WorldFieldKind.Entity or WorldFieldKind.Entities
                && field.Target!.Fields.Find(f => f.Kind == WorldFieldKind.Number && !f.Owners.Contains(owner)) is { } provided
                && _random.Next(3) == 0)
            {
                field.Provided[owner] = provided.Name;
                field.Target.External.Add((owner, provided));
            }
        }
    }

    // Numbers of other schemas, directly, below an object or below the objects of a list.
    private List<List<WorldField>> FindSources(WorldType type, IReadOnlyList<string> owners)
    {
        var ways = new List<List<WorldField>>();
        foreach (var field in type.Fields.Where(f => !f.Owners.Contains(owners[0])))
        {
            if (field.Kind is WorldFieldKind.Number or WorldFieldKind.Derived)
            {
                ways.Add([field]);
            }
            else if (field.Kind is WorldFieldKind.Value or WorldFieldKind.Entity or WorldFieldKind.Values or WorldFieldKind.Entities)
            {
                ways.AddRange(field.Target!.Fields
                    .Where(f => f.Kind == WorldFieldKind.Number && !f.Owners.Contains(owners[0]))
                    .Select(f => new List<WorldField> { field, f }));
            }
        }

        if (ways.Count == 0)
        {
            return [];
        }

        var first = Pick(ways);
        var second = Pick(ways);
        return IsList(first) || IsList(second) || first == second ? [first] : [first, second];
    }

    private static bool IsList(List<WorldField> way) => way[0].Kind is WorldFieldKind.Values or WorldFieldKind.Entities;

    private WorldType NewValue(IReadOnlyList<string> owners)
    {
        var type = new WorldType($"V{Values.Count}", isEntity: false);
        type.Schemas.AddRange(owners);
        Values.Add(type);
        foreach (var owner in owners)
        {
            type.Fields.Add(new WorldField($"f{_names++}", WorldFieldKind.Number, [owner]));
        }

        type.Fields.Add(new WorldField($"f{_names++}", WorldFieldKind.Text, owners) { IsNonNull = _random.Next(2) == 0 });
        if (_random.Next(4) == 0)
        {
            type.Fields.Add(new WorldField($"f{_names++}", WorldFieldKind.Value, owners) { Target = NewValue(owners) });
        }

        var targets = Entities.Where(e => owners.All(e.Schemas.Contains)).ToArray();
        if (targets.Length > 0 && _random.Next(2) == 0)
        {
            type.Fields.Add(new WorldField($"f{_names++}", WorldFieldKind.Entity, owners) { Target = Pick(targets) });
        }

        return type;
    }

    private WorldField? ToAbstract(WorldField field)
    {
        var targets = Entities.Where(e => field.Owners.All(e.Schemas.Contains)).ToArray();
        return targets.Length == 0 ? null : field with { Targets = targets, UnionName = $"U{_names++}" };
    }

    private WorldField Root(string name, WorldFieldKind kind, WorldType target) =>
        new(name, kind, Some(target.Schemas, 1, _random.Next(3) == 0 ? 2 : 1)) { Target = target };

    private void AddAbstractRoot(WorldFieldKind kind)
    {
        if (ToAbstract(new WorldField($"f{_names++}", kind, Some(Schemas, 1, 2))) is { } root)
        {
            Roots.Add(root);
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<string> Some(List<string> items, int atLeast, int atMost = int.MaxValue)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled.Take(_random.Next(atLeast, Math.Min(atMost, items.Count) + 1)).Order()];
    }
}

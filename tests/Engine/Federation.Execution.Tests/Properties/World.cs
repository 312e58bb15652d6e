namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generated types, spread over generated source schemas.</summary>
/// <remarks>Every schema that resolves a field of an entity can find the entity by a key, so that all can be composed.</remarks>
internal sealed class World
{
    /// <summary>A field of all entities, if of any, that interfaces have in some schemas.</summary>
    public const string RankName = "rank";

    private const int KindCount = (int)WorldFieldKind.Union + 1;
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
        if (_random.Next(2) == 0)
        {
            Entities.ForEach(e => e.Fields.Add(new WorldField(RankName, WorldFieldKind.Number, Owners(e))));
        }

        Entities.ForEach(AddFields);
        Entities.ForEach(AddProvided);
        foreach (var schema in Schemas)
        {
            LookupStyles[schema] = (LookupStyle)_random.Next(7);
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
            var kind = _random.Next(4) == 0 ? WorldFieldKind.Derived : (WorldFieldKind)_random.Next(KindCount);
            var field = NewField(type, kind, Owners(type));
            if (field is not null)
            {
                type.Fields.Add(field);
            }
        }
    }

    private List<string> Owners(WorldType type) => Some(type.Schemas, 1, _random.Next(3) == 0 ? type.Schemas.Count : 1);

    private WorldField? NewField(WorldType type, WorldFieldKind kind, IReadOnlyList<string> owners)
    {
        var field = new WorldField($"f{_names++}", kind, owners) { IsNonNull = _random.Next(3) == 0 };
        switch (kind)
        {
            case WorldFieldKind.Number or WorldFieldKind.Text or WorldFieldKind.Numbers when owners.Count == 1 && _random.Next(3) == 0:
                return field with { IsNonNull = false, OverriddenIn = type.Schemas.Find(s => s != owners[0]) };
            case WorldFieldKind.Number or WorldFieldKind.Scaled:
                return field with { IsNonNull = false };
            case WorldFieldKind.Derived:
                return new RequirementGenerator(_random, owners, field.Name).Generate(type) is { } requirement
                    ? field with { Requirement = requirement, IsNonNull = false }
                    : null;
            case WorldFieldKind.Entity or WorldFieldKind.Entities:
                var targets = Entities.Where(e => owners.All(e.Schemas.Contains)).ToArray();
                return targets.Length == 0 ? null : field with { Target = Pick(targets) };
            case WorldFieldKind.Value or WorldFieldKind.Values or WorldFieldKind.Rows:
                return field with { Target = NewValue(owners) };
            case WorldFieldKind.Interface or WorldFieldKind.Union:
                return ToAbstract(field);
            default:
                return field;
        }
    }

    // Some schemas resolve fields of other schemas on the way through one field.
    private void AddProvided(WorldType type)
    {
        foreach (var (owner, field) in type.Fields.SelectMany(f => f.Owners.Select(o => (o, f))).ToArray())
        {
            if (_random.Next(2) == 0 && Provide(owner, field) is { } provided)
            {
                field.Provided[owner] = provided;
            }
        }
    }

    private string? Provide(string owner, WorldField field)
    {
        switch (field.Kind)
        {
            case WorldFieldKind.Entity or WorldFieldKind.Entities:
                return ProvideOf(owner, field.Target!);
            case WorldFieldKind.Interface:
                var members = field.Targets.Select(t => (t.Name, Fields: ProvideOf(owner, t))).Where(t => t.Fields is not null).ToArray();
                return members.Length == 0 ? null : string.Join(' ', members.Select(t => $"... on {t.Name} {{ {t.Fields} }}"));
            default:
                return null;
        }
    }

    private string? ProvideOf(string owner, WorldType type)
    {
        var fields = type.Fields.Where(f => !f.Owners.Contains(owner) && f.OverriddenIn != owner && f.Owners.Count == 1
            && (f.Kind is WorldFieldKind.Number or WorldFieldKind.Text or WorldFieldKind.Numbers
                || (f.Kind == WorldFieldKind.Entity && f.Target!.Schemas.Contains(owner)))).ToArray();
        if (fields.Length == 0)
        {
            return null;
        }

        var field = Pick(fields);
        var below = field.Kind == WorldFieldKind.Entity ? ProvideLeafOf(owner, field.Target!) : string.Empty;
        if (below is null)
        {
            return null;
        }

        type.External.Add((owner, field));
        return below.Length == 0 ? field.Name : $"{field.Name} {{ {below} }}";
    }

    private string? ProvideLeafOf(string owner, WorldType type)
    {
        var field = type.Fields.Find(f => f.Kind is WorldFieldKind.Number or WorldFieldKind.Numbers
            && f.Owners is [var only] && only != owner && f.OverriddenIn != owner);
        if (field is not null)
        {
            type.External.Add((owner, field));
        }

        return field?.Name;
    }

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
        if (field.Kind == WorldFieldKind.Union)
        {
            return targets.Length == 0 ? null : field with { Targets = targets, AbstractName = $"U{_names++}" };
        }

        var ranked = targets.Where(t => field.Owners.All(t.IsRankedIn)).ToArray();
        return targets.Length == 0 ? null
            : ranked.Length > 0 && _random.Next(2) == 0 ? field with { Targets = ranked, AbstractName = "Ranked" }
            : field with { Targets = targets, AbstractName = "Thing" };
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

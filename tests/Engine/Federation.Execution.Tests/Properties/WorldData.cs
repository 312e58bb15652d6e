using System.Globalization;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>The data of a world: what a field of an object holds follows from the seed, so that all schemas agree.</summary>
internal sealed class WorldData
{
    private const string ObjectKey = "object";
    private const int ObjectsPerType = 4;
    private readonly World _world;
    private readonly bool _hasFaults;
    private readonly bool _hasGaps;
    private readonly Dictionary<string, WorldType> _types;
    private readonly RequirementReader<Item> _reader;

    /// <param name="world">The _world.</param>
    /// <param name="hasFaults">Whether some fields of some objects cannot be resolved.</param>
    /// <param name="hasGaps">Whether some fields of some objects are null though they must not.</param>
    public WorldData(World world, bool hasFaults, bool hasGaps)
    {
        _world = world;
        _hasFaults = hasFaults;
        _hasGaps = hasGaps;
        _types = world.Entities.Concat(_world.Values).ToDictionary(t => t.Name);
        _reader = new RequirementReader<Item>((item, field) => ResolveField(null, item, field), ItemOf, (item, type) => item.Type == type);
    }

    /// <summary>Resolves everything from the data; requirements come as arguments where the schema has them.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="schema">The name of the source schema; <c>null</c> for the merged one.</param>
    public void Configure(SchemaBuilder builder, string? schema = null) =>
        builder.UseDefaultResolver((type, field) => context => new ValueTask<object?>(Resolve(context, type, field, schema)));

    private object? Resolve(IResolverContext context, string typeName, string fieldName, string? schema)
    {
        if (typeName == "Query" && fieldName == "lookups")
        {
            return new Dictionary<string, object?> { ["__typename"] = "Lookups" };
        }

        if (typeName is "Query" or "Lookups" or "Mutation")
        {
            return ResolveRoot(context, fieldName);
        }

        var item = ItemOf(context.Parent<IReadOnlyDictionary<string, object?>>());
        return fieldName switch
        {
            "id" or "anyId" or "nr" => $"{item.Type.Name}-{item.Number}",
            "ref" => new Dictionary<string, object?> { ["__typename"] = "Ref", [ObjectKey] = item },
            "code" => item.Type.CodeType == "Int" ? item.Number * 10 : $"{item.Number * 10}",
            _ => ResolveField(context, item, FieldOf(item.Type, fieldName, schema)),
        };
    }

    private static WorldField FieldOf(WorldType type, string fieldName, string? schema) =>
        type.Fields.First(f => f.Name == fieldName) is var field && schema is not null && field.OverriddenIn == schema
            ? throw new GraphQLException($"The field {fieldName} has moved.")
            : field;

    private object? ResolveRoot(IResolverContext context, string fieldName)
    {
        if (_world.Roots.FirstOrDefault(r => r.Name == fieldName) is { } root)
        {
            return root.Kind switch
            {
                WorldFieldKind.Entities => Enumerable.Range(0, ObjectsPerType).Select(n => ToObject(root.Target!, n)).ToList(),
                WorldFieldKind.Entity => Find(root.Target!, context.ArgumentValue<int>("number")),
                _ => ResolveField(context, new Item(new WorldType("Query", false), 0), root),
            };
        }

        if (_world.Mutations.FirstOrDefault(r => r.Name == fieldName) is { } mutation)
        {
            return Find(mutation.Target!, context.ArgumentValue<int>("number"));
        }

        if (fieldName == "thingById")
        {
            var id = context.ArgumentValue<string>("id");
            return FindById(_world.Entities.First(e => id.StartsWith(e.Name + "-", StringComparison.Ordinal)), id);
        }

        var entity = _world.Entities.First(e => fieldName.StartsWith(e.Name + "By", StringComparison.Ordinal));
        return fieldName[(entity.Name.Length + 2)..] switch
        {
            "Id" => FindById(entity, context.ArgumentValue<string>("id")),
            "Ref" => FindById(entity, context.ArgumentValue<string>("nr")),
            "Key" => FindByKey(entity, context.ArgumentValue<IReadOnlyDictionary<string, object?>>("key")),
            "Code" => FindByCode(entity, context.ArgumentValue<object>("code")),
            "Both" => FindById(entity, context.ArgumentValue<string>("id")) is var found
                && FindByCode(entity, context.ArgumentValue<object>("code")) is not null ? found : null,
            _ => FindByOne(entity, context.ArgumentValue<IReadOnlyDictionary<string, object?>>("by")),
        };
    }

    private object? FindByOne(WorldType type, IReadOnlyDictionary<string, object?> key) =>
        key.Count != 1 ? throw new GraphQLException("One key must be given.")
        : key.TryGetValue("id", out var id) ? FindById(type, (string)id!)
        : FindByCode(type, key["code"]!);

    private object? FindByKey(WorldType type, IReadOnlyDictionary<string, object?> key)
    {
        var byId = key.TryGetValue("id", out var id) ? FindById(type, (string)id!) : null;
        var byCode = key.TryGetValue("nr", out var code) ? FindByCode(type, code!) : null;
        return byId is not null && byCode is not null && ItemOf(byId) != ItemOf(byCode) ? null : byId ?? byCode;
    }

    private object? FindByCode(WorldType type, object code) =>
        Find(type, (code as int? ?? int.Parse((string)code, CultureInfo.InvariantCulture)) / 10);

    private object? FindById(WorldType type, string id) => Find(type, int.Parse(id.Split('-')[1]));

    // Without a context: as the fields of other schemas require it.
    private object? ResolveField(IResolverContext? context, Item item, WorldField field)
    {
        var random = RandomOf(item, field);
        if (!field.IsNonNull && field.Kind is not (WorldFieldKind.Number or WorldFieldKind.Scaled or WorldFieldKind.Derived)
            && random.Next(5) == 0)
        {
            return null;
        }

        if (_hasGaps && field is { IsNonNull: true, IsDisputed: false } && random.Next(10) == 0)
        {
            return context is null ? throw new GraphQLException($"{field.Name} must not be null.") : null;
        }

        return field.Kind switch
        {
            WorldFieldKind.Number => NumberOf(item, field),
            WorldFieldKind.Scaled => NumberOf(item, field) * (context?.ArgumentValue<int>("by") ?? WorldField.RequiredScale),
            WorldFieldKind.Formatted => TextOf(item, field, random) + Arguments(context!),
            WorldFieldKind.Derived => Derive(context, item, field.Requirement!),
            WorldFieldKind.Text => TextOf(item, field, random),
            WorldFieldKind.Numbers => Enumerable.Range(0, random.Next(3)).Select(n => n == 1 ? null : (int?)n).ToList(),
            WorldFieldKind.Entity => ToObject(field.Target!, random.Next(ObjectsPerType)),
            WorldFieldKind.Entities => Enumerable.Range(0, random.Next(4))
                .Select(_ => random.Next(5) == 0 ? null : ToObject(field.Target!, random.Next(ObjectsPerType))).ToList(),
            WorldFieldKind.Value => ToObject(field.Target!, item.Number),
            WorldFieldKind.Values => Enumerable.Range(0, random.Next(3)).Select(n => ToObject(field.Target!, (item.Number * 3) + n)).ToList(),
            WorldFieldKind.Rows => Enumerable.Range(0, random.Next(3))
                .Select(n => random.Next(4) == 0 ? null : Enumerable.Range(0, random.Next(3)).Select(m => ToObject(field.Target!, n + m)).ToList())
                .ToList(),
            WorldFieldKind.Interface => ToObject(field.Targets[random.Next(field.Targets.Count)], random.Next(ObjectsPerType)),
            _ => Enumerable.Range(0, random.Next(4))
                .Select(_ => ToObject(field.Targets[random.Next(field.Targets.Count)], random.Next(ObjectsPerType))).ToList(),
        };
    }

    // The merged schema has no argument: the data is read where the argument would have been filled from.
    private string Derive(IResolverContext? context, Item item, Requirement requirement)
    {
        var value = context?.Selection.Field.Arguments.Count > 0 ? context.ArgumentValue<object?>("of") : _reader.Read(item, requirement);
        return RequirementReader<Item>.ToText(value == RequirementReader<Item>.NoValue ? null : value);
    }

    private static string Arguments(IResolverContext context) =>
        string.Join(';', context.Selection.Field.Arguments.Select(a => RequirementReader<Item>.ToText(context.ArgumentValue<object?>(a.Name))));

    private int? NumberOf(Item item, WorldField field)
    {
        var random = RandomOf(item, field);
        ThrowIfFaulty(item, field, random);
        return random.Next(4) == 0 ? null : random.Next(1000);
    }

    private string TextOf(Item item, WorldField field, Random random)
    {
        ThrowIfFaulty(item, field, random);
        return $"{item.Type.Name}-{item.Number}.{field.Name} \"é\"";
    }

    private void ThrowIfFaulty(Item item, WorldField field, Random random)
    {
        if (_hasFaults && random.Next(12) == 0)
        {
            throw new GraphQLException($"{item.Type.Name}-{item.Number} has no {field.Name}.");
        }
    }

    private Random RandomOf(Item item, WorldField field)
    {
        var hash = _world.Seed;
        foreach (var character in $"{item.Type.Name}/{item.Number}/{field.Name}")
        {
            hash = (hash * 31) + character;
        }

        return new Random(hash);
    }

    private object? Find(WorldType type, int number) => number is >= 0 and < ObjectsPerType ? ToObject(type, number) : null;

    private Dictionary<string, object?> ToObject(WorldType type, int number) =>
        new() { ["__typename"] = _types[type.Name].Name, [ObjectKey] = new Item(type, number) };

    private static Item ItemOf(object value) =>
        value as Item ?? (Item)((IReadOnlyDictionary<string, object?>)value)[ObjectKey]!;

    private sealed record Item(WorldType Type, int Number);
}

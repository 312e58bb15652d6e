using System.Globalization;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>The data of a world: what a field of an object holds follows from the seed, so that all schemas agree.</summary>
/// <param name="world">The world.</param>
/// <param name="hasFaults">Whether some fields of some objects cannot be resolved.</param>
internal sealed class WorldData(World world, bool hasFaults = false)
{
    private const string ObjectKey = "object";
    private const int ObjectsPerType = 4;
    private readonly Dictionary<string, WorldType> _types = world.Entities.Concat(world.Values).ToDictionary(t => t.Name);

    /// <summary>Resolves everything from the data; requirements come as arguments where the schema has them.</summary>
    public void Configure(SchemaBuilder builder) =>
        builder.UseDefaultResolver((type, field) => context => new ValueTask<object?>(Resolve(context, type, field)));

    private object? Resolve(IResolverContext context, string typeName, string fieldName)
    {
        if (typeName == "Query" && fieldName == "lookups")
        {
            return new Dictionary<string, object?> { ["__typename"] = "Lookups" };
        }

        if (typeName is "Query" or "Lookups" or "Mutation")
        {
            return ResolveRoot(context, fieldName);
        }

        var item = (Item)context.Parent<IReadOnlyDictionary<string, object?>>()[ObjectKey]!;
        return fieldName switch
        {
            "id" or "anyId" => $"{item.Type.Name}-{item.Number}",
            "code" => item.Type.CodeType == "Int" ? item.Number * 10 : $"{item.Number * 10}",
            _ => ResolveField(context, item, item.Type.Fields.First(f => f.Name == fieldName)),
        };
    }

    private object? ResolveRoot(IResolverContext context, string fieldName)
    {
        if (world.Roots.FirstOrDefault(r => r.Name == fieldName) is { } root)
        {
            return root.Kind switch
            {
                WorldFieldKind.Entities => Enumerable.Range(0, ObjectsPerType).Select(n => ToObject(root.Target!, n)).ToList(),
                WorldFieldKind.Entity => Find(root.Target!, context.ArgumentValue<int>("number")),
                _ => ResolveField(context, new Item(new WorldType("Query", false), 0), root),
            };
        }

        if (world.Mutations.FirstOrDefault(r => r.Name == fieldName) is { } mutation)
        {
            return Find(mutation.Target!, context.ArgumentValue<int>("number"));
        }

        if (fieldName == "thingById")
        {
            var id = context.ArgumentValue<string>("id");
            return FindById(world.Entities.First(e => id.StartsWith(e.Name + "-", StringComparison.Ordinal)), id);
        }

        var entity = world.Entities.First(e => fieldName.StartsWith(e.Name + "By", StringComparison.Ordinal));
        return fieldName[(entity.Name.Length + 2)..] switch
        {
            "Id" => FindById(entity, context.ArgumentValue<string>("id")),
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

    private object? FindByCode(WorldType type, object code) =>
        Find(type, (code as int? ?? int.Parse((string)code, CultureInfo.InvariantCulture)) / 10);

    private object? FindById(WorldType type, string id) => Find(type, int.Parse(id.Split('-')[1]));

    private object? ResolveField(IResolverContext context, Item item, WorldField field)
    {
        var random = RandomOf(item, field);
        if (!field.IsNonNull && field.Kind is not (WorldFieldKind.Number or WorldFieldKind.Scaled or WorldFieldKind.Derived)
            && random.Next(5) == 0)
        {
            return null;
        }

        return field.Kind switch
        {
            WorldFieldKind.Number => NumberOf(item, field),
            WorldFieldKind.Scaled => NumberOf(item, field) * context.ArgumentValue<int>("by"),
            WorldFieldKind.Derived => Derive(context, item, field),
            WorldFieldKind.Text => TextOf(item, field, random),
            WorldFieldKind.Numbers => Enumerable.Range(0, random.Next(3)).Select(n => n == 1 ? null : (int?)n).ToList(),
            WorldFieldKind.Entity => ToObject(field.Target!, random.Next(ObjectsPerType)),
            WorldFieldKind.Entities => Enumerable.Range(0, random.Next(4))
                .Select(_ => random.Next(5) == 0 ? null : ToObject(field.Target!, random.Next(ObjectsPerType))).ToList(),
            WorldFieldKind.Value => ToObject(field.Target!, item.Number),
            WorldFieldKind.Values => Enumerable.Range(0, random.Next(3)).Select(n => ToObject(field.Target!, (item.Number * 3) + n)).ToList(),
            WorldFieldKind.Interface => ToObject(field.Targets[random.Next(field.Targets.Count)], random.Next(ObjectsPerType)),
            _ => Enumerable.Range(0, random.Next(4))
                .Select(_ => ToObject(field.Targets[random.Next(field.Targets.Count)], random.Next(ObjectsPerType))).ToList(),
        };
    }

    private int? Derive(IResolverContext context, Item item, WorldField field)
    {
        if (context.Selection.Field.Arguments.Count == 0)
        {
            return DeriveDirectly(context, item, field);
        }

        return field.Sources.Count == 2
            ? Combine(context.ArgumentValue<IReadOnlyDictionary<string, object?>?>("of"))
            : IsList(field.Sources[0])
                ? Sum(context.ArgumentValue<IEnumerable<int?>?>("of"))
                : context.ArgumentValue<int?>("of") + 1;
    }

    private static int Combine(IReadOnlyDictionary<string, object?>? of) =>
        1 + (2 * ((int?)of?.GetValueOrDefault("a") ?? 0)) + ((int?)of?.GetValueOrDefault("b") ?? 0);

    private static int? Sum(IEnumerable<int?>? of) => of?.Aggregate(1, (sum, n) => (sum * 3) + (n ?? 1));

    // The merged schema has no argument: the numbers are read where the argument would have been filled from.
    private int? DeriveDirectly(IResolverContext context, Item item, WorldField field)
    {
        if (field.Sources is [var first, var second])
        {
            return 1 + (2 * (Follow(context, item, first) ?? 0)) + (Follow(context, item, second) ?? 0);
        }

        var only = field.Sources[0];
        return IsList(only)
            ? Sum((ResolveField(context, item, only[0]) as IEnumerable<object?>)?.Select(n => n is null ? null : NumberBelow(n, only[1])))
            : Follow(context, item, only) + 1;
    }

    private int? Follow(IResolverContext context, Item item, IReadOnlyList<WorldField> way) =>
        way.Count == 2
            ? ResolveField(context, item, way[0]) is { } next ? NumberBelow(next, way[1]) : null
            : way[0].Kind == WorldFieldKind.Derived
                ? DeriveDirectly(context, item, way[0])
                : NumberOf(item, way[0]);

    private int? NumberBelow(object value, WorldField field) =>
        NumberOf((Item)((IReadOnlyDictionary<string, object?>)value)[ObjectKey]!, field);

    public static bool IsList(IReadOnlyList<WorldField> way) => way[0].Kind is WorldFieldKind.Values or WorldFieldKind.Entities;

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
        if (hasFaults && random.Next(12) == 0)
        {
            throw new GraphQLException($"{item.Type.Name}-{item.Number} has no {field.Name}.");
        }
    }

    private Random RandomOf(Item item, WorldField field)
    {
        var hash = world.Seed;
        foreach (var character in $"{item.Type.Name}/{item.Number}/{field.Name}")
        {
            hash = (hash * 31) + character;
        }

        return new Random(hash);
    }

    private object? Find(WorldType type, int number) => number is >= 0 and < ObjectsPerType ? ToObject(type, number) : null;

    private Dictionary<string, object?> ToObject(WorldType type, int number) =>
        new() { ["__typename"] = _types[type.Name].Name, [ObjectKey] = new Item(type, number) };

    private sealed record Item(WorldType Type, int Number);
}

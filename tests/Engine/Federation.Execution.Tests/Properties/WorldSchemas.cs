using System.Text;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Writes the source schemas of a world.</summary>
internal sealed class WorldSchemas
{
    private readonly World _world;
    private readonly string _schema;
    private readonly StringBuilder _query = new("type Query {\n");
    private readonly StringBuilder _inputs = new();
    private readonly StringBuilder _types = new("interface Thing { anyId: ID! }\n");

    private WorldSchemas(World world, string schema)
    {
        _world = world;
        _schema = schema;
    }

    public static string Write(World world, string schema)
    {
        var writer = new WorldSchemas(world, schema);
        writer.WriteRoots();
        writer.WriteLookups();
        foreach (var type in world.Entities.Concat(world.Values).Where(t => t.Schemas.Contains(schema)))
        {
            writer.WriteType(type);
        }

        writer.WriteUnions();
        return $"{writer._query}}}\n{writer._types}{writer._inputs}";
    }

    private void WriteRoots()
    {
        foreach (var root in _world.Roots.Where(r => r.Owners.Contains(_schema)))
        {
            var argument = root.Kind == WorldFieldKind.Entity ? "(number: Int!)" : string.Empty;
            _query.Append($"  {root.Name}{argument}: {root.TypeText} @shareable\n");
        }

        var mutations = _world.Mutations.Where(m => m.Owners.Contains(_schema)).ToArray();
        if (mutations.Length > 0)
        {
            _types.Append($"type Mutation {{ {string.Join(" ", mutations.Select(m => $"{m.Name}(number: Int!): {m.TypeText}"))} }}\n");
        }
    }

    private void WriteLookups()
    {
        var style = _world.LookupStyles[_schema];
        var entities = _world.Entities.Where(e => e.Schemas.Contains(_schema)).ToArray();
        var lookups = new StringBuilder();
        foreach (var entity in entities)
        {
            WriteLookups(entity, style, lookups);
        }

        if (style == LookupStyle.Interface && entities.All(e => e.IdLookups.Contains(_schema)))
        {
            lookups.Append("  thingById(id: ID! @is(field: \"anyId\")): Thing @lookup @internal\n");
        }

        if (style == LookupStyle.Nested)
        {
            _query.Append("  lookups: Lookups @internal\n");
            _types.Append($"type Lookups @internal {{\n{lookups} isThere: Int\n}}\n");
        }
        else
        {
            _query.Append(lookups);
        }
    }

    private void WriteLookups(WorldType entity, LookupStyle style, StringBuilder lookups)
    {
        var hasId = entity.IdLookups.Contains(_schema);
        var hasCode = entity.CodeLookups.Contains(_schema);
        var isCovered = style == LookupStyle.Interface
            && _world.Entities.Where(e => e.Schemas.Contains(_schema)).All(e => e.IdLookups.Contains(_schema));
        if (style == LookupStyle.OneOf && hasId && hasCode)
        {
            lookups.Append($"  {entity.Name}By(by: {entity.Name}By! @is(field: \"{{ id }} | {{ code }}\")): {entity.Name} @lookup @internal\n");
            _types.Append($"input {entity.Name}By @oneOf {{ id: ID code: {entity.CodeType} }}\n");
            return;
        }

        if (style == LookupStyle.Composite && hasId && hasCode)
        {
            lookups.Append($"  {entity.Name}ByBoth(id: ID!, code: {entity.CodeType}!): {entity.Name} @lookup @internal\n");
        }

        if (hasId && !isCovered)
        {
            lookups.Append($"  {entity.Name}ById(id: ID!): {entity.Name} @lookup @internal\n");
        }

        if (hasCode)
        {
            lookups.Append($"  {entity.Name}ByCode(code: {entity.CodeType}!): {entity.Name} @lookup @internal\n");
        }
    }

    private void WriteType(WorldType type)
    {
        _types.Append($"type {type.Name}{(type.IsEntity ? " implements Thing" : string.Empty)}");
        var hasId = type.IdLookups.Contains(_schema);
        var hasCode = type.CodeLookups.Contains(_schema);
        _types.Append(hasId ? " @key(fields: \"id\")" : string.Empty);
        _types.Append(hasCode ? " @key(fields: \"code\")" : string.Empty);
        _types.Append(" {\n");
        _types.Append(hasId ? "  id: ID! @shareable\n" : string.Empty);
        _types.Append(hasCode ? $"  code: {type.CodeType}! @shareable\n" : string.Empty);
        _types.Append(type.IsEntity ? "  anyId: ID! @shareable\n" : string.Empty);
        foreach (var field in type.Fields.Where(f => f.Owners.Contains(_schema)))
        {
            WriteField(field);
        }

        foreach (var (_, field) in type.External.Where(e => e.Schema == _schema))
        {
            _types.Append($"  {field.Name}: {field.TypeText} @external\n");
        }

        _types.Append("}\n");
    }

    private void WriteField(WorldField field)
    {
        var argument = field.Kind switch
        {
            WorldFieldKind.Scaled => "(by: Int! = 2)",
            WorldFieldKind.Derived => WriteRequirement(field),
            _ => string.Empty,
        };
        var provides = field.Provided.TryGetValue(_schema, out var provided) ? $" @provides(fields: \"{provided}\")" : string.Empty;
        var shareable = field.Owners.Count > 1 ? " @shareable" : string.Empty;
        _types.Append($"  {field.Name}{argument}: {field.TypeTextIn(_schema)}{shareable}{provides}\n");
    }

    private string WriteRequirement(WorldField field)
    {
        if (field.Sources is not [var first, var second])
        {
            var only = field.Sources[0];
            return WorldData.IsList(only)
                ? $"(of: [Int] @require(field: \"{only[0].Name}[{only[1].Name}]\"))"
                : $"(of: Int @require(field: \"{Path(only)}\"))";
        }

        _inputs.Append($"input Of{field.Name} {{ a: Int b: Int }}\n");
        return $"(of: Of{field.Name} @require(field: \"{{ a: {Path(first)}, b: {Path(second)} }}\"))";
    }

    private static string Path(IReadOnlyList<WorldField> way) => string.Join('.', way.Select(f => f.Name));

    private void WriteUnions()
    {
        var fields = _world.Roots.Concat(_world.Entities.Concat(_world.Values).SelectMany(t => t.Fields));
        foreach (var field in fields.Where(f => f.Kind == WorldFieldKind.Union && f.Owners.Contains(_schema)))
        {
            _types.Append($"union {field.UnionName} = {string.Join(" | ", field.Targets.Select(t => t.Name))}\n");
        }
    }
}

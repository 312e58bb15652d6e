using System.Text;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Writes the source schemas of a world.</summary>
internal sealed class WorldSchemas
{
    private readonly World _world;
    private readonly string _schema;
    private readonly StringBuilder _query = new("type Query {\n");
    private readonly StringBuilder _inputs = new();
    private readonly StringBuilder _types = new(
        """
        type Ref { nr: ID! @shareable }
        enum Unit { CM IN }
        input Form { unit: Unit! = CM times: [Int] below: Form }

        """);

    private WorldSchemas(World world, string schema)
    {
        _world = world;
        _schema = schema;
    }

    public static string Write(World world, string schema)
    {
        var writer = new WorldSchemas(world, schema);
        writer.WriteInterfaces();
        writer.WriteRoots();
        writer.WriteLookups();
        foreach (var type in world.Entities.Concat(world.Values).Where(t => t.Schemas.Contains(schema)))
        {
            writer.WriteType(type);
        }

        writer.WriteUnions();
        return $"{writer._query}}}\n{writer._types}{writer._inputs}";
    }

    private void WriteInterfaces()
    {
        var entities = _world.Entities.Where(e => e.Schemas.Contains(_schema)).ToArray();
        var rank = $"{World.RankName}: Int";
        _types.Append($"interface Thing {{ anyId: ID! {(entities.All(e => e.IsRankedIn(_schema)) ? rank : string.Empty)} }}\n");
        if (entities.Any(e => e.IsRankedIn(_schema)))
        {
            _types.Append($"interface Ranked implements Thing {{ anyId: ID! {rank} }}\n");
        }
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

        if (style == LookupStyle.Map)
        {
            var keys = $"{(hasId ? " id: ID!" : string.Empty)}{(hasCode ? $" nr: {entity.CodeType}!" : string.Empty)}";
            var map = $"{(hasId ? " id" : string.Empty)}{(hasCode ? " nr: code" : string.Empty)}";
            lookups.Append($"  {entity.Name}ByKey(key: {entity.Name}Key! @is(field: \"{{{map} }}\")): {entity.Name} @lookup @internal\n");
            _types.Append($"input {entity.Name}Key {{{keys} }}\n");
        }

        if (hasId && style == LookupStyle.Inner)
        {
            lookups.Append($"  {entity.Name}ByRef(nr: ID! @is(field: \"ref.nr\")): {entity.Name} @lookup @internal\n");
            return;
        }

        if (hasId && !isCovered && !(style == LookupStyle.Map && !hasCode))
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
        _types.Append($"type {type.Name}{(type.IsEntity ? " implements Thing" : string.Empty)}{(type.IsRankedIn(_schema) ? " & Ranked" : string.Empty)}");
        var hasId = type.IdLookups.Contains(_schema);
        var hasCode = type.CodeLookups.Contains(_schema);
        _types.Append(hasId ? " @key(fields: \"id\")" : string.Empty);
        _types.Append(hasCode ? " @key(fields: \"code\")" : string.Empty);
        _types.Append(" {\n");
        _types.Append(hasId ? "  id: ID! @shareable\n" : string.Empty);
        _types.Append(hasCode ? $"  code: {type.CodeType}! @shareable\n" : string.Empty);
        _types.Append(type.IsEntity ? "  anyId: ID! @shareable\n  ref: Ref! @shareable\n" : string.Empty);
        foreach (var field in type.Fields.Where(f => f.Owners.Contains(_schema)))
        {
            WriteField(field);
        }

        foreach (var (_, field) in type.External.Where(e => e.Schema == _schema))
        {
            _types.Append($"  {field.Name}: {field.TypeText} @external\n");
        }

        foreach (var field in type.Fields.Where(f => f.OverriddenIn == _schema))
        {
            _types.Append($"  {field.Name}: {field.TypeText}\n");
        }

        _types.Append("}\n");
    }

    private void WriteField(WorldField field)
    {
        var argument = field.Kind switch
        {
            WorldFieldKind.Scaled => "(by: Int! = 2)",
            WorldFieldKind.Formatted => "(in: Form = { unit: IN } times: [Int!])",
            WorldFieldKind.Derived => WriteRequirement(field.Requirement!),
            _ => string.Empty,
        };
        var provides = field.Provided.TryGetValue(_schema, out var provided) ? $" @provides(fields: \"{provided}\")" : string.Empty;
        var shareable = field.Owners.Count > 1 ? " @shareable" : string.Empty;
        var @override = field.OverriddenIn is { } from ? $" @override(from: \"{from}\")" : string.Empty;
        _types.Append($"  {field.Name}{argument}: {field.TypeTextIn(_schema)}{shareable}{provides}{@override}\n");
    }

    private string WriteRequirement(Requirement requirement)
    {
        foreach (var input in requirement.Inputs)
        {
            var fields = input.Fields.Select(f => $"{f.Name}: {f.Value.TypeText}{(f.IsNonNull ? "!" : string.Empty)}");
            _inputs.Append($"input {input.InputName}{(input.IsOneOf ? " @oneOf" : string.Empty)} {{ {string.Join(' ', fields)} }}\n");
        }

        return $"(of: {requirement.TypeText} @require(field: \"{requirement}\"))";
    }

    private void WriteUnions()
    {
        var fields = _world.Roots.Concat(_world.Entities.Concat(_world.Values).SelectMany(t => t.Fields));
        foreach (var field in fields.Where(f => f.Kind == WorldFieldKind.Union && f.Owners.Contains(_schema)))
        {
            _types.Append($"union {field.AbstractName} = {string.Join(" | ", field.Targets.Select(t => t.Name))}\n");
        }
    }
}

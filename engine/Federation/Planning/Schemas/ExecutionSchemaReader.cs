using System.Collections.Frozen;
using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Planning;

/// <summary>Reads the routing directives of a supergraph document.</summary>
internal sealed class ExecutionSchemaReader
{
    private const string NodeInterface = "Node";
    private const string IdField = "id";
    private static readonly TypeNode s_id = new NonNullTypeNode(new NamedTypeNode(new NameNode("ID")));

    private readonly Dictionary<(string Type, string Field), ImmutableArray<SourceField>> _fields = [];
    private readonly Dictionary<string, ImmutableArray<Lookup>> _lookups = [];
    private readonly Dictionary<string, FrozenSet<string>> _schemasOfTypes = [];
    private readonly HashSet<(string Schema, string Abstract, string Member)> _members = [];
    private readonly Dictionary<(string Schema, string Name), SourceInputObject> _inputObjects = [];
    private readonly List<(string Type, string Schema, string Field)> _nodes = [];

    public static ExecutionSchema Read(DocumentNode supergraph)
    {
        var reader = new ExecutionSchemaReader();
        foreach (var type in supergraph.Definitions.OfType<TypeDefinitionNode>())
        {
            reader.ReadType(type);
        }

        foreach (var schema in supergraph.Definitions.OfType<SchemaDefinitionNode>())
        {
            reader.ReadInputObjects(schema.Directives);
        }

        foreach (var extension in supergraph.Definitions.OfType<SchemaExtensionNode>())
        {
            reader.ReadInputObjects(extension.Directives);
        }

        var nodeLookups = reader.ReadNodes();
        return new ExecutionSchema(
            Build(supergraph, hideInaccessible: false),
            Build(supergraph, hideInaccessible: true),
            reader._fields.ToFrozenDictionary(),
            reader._lookups.ToFrozenDictionary(StringComparer.Ordinal),
            reader._schemasOfTypes.ToFrozenDictionary(StringComparer.Ordinal),
            reader._members.ToFrozenSet(),
            reader._inputObjects.ToFrozenDictionary(),
            nodeLookups);
    }

    private static Schema Build(DocumentNode document, bool hideInaccessible) =>
        new SchemaBuilder()
            .AddDocument(document)
            .AddConvention(new RoutingConvention(hideInaccessible))
            .ModifyOptions(o => (o.EnableDefer, o.EnableStream) = (true, true))
            .AllowMissingResolvers()
            .Build();

    private void ReadType(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        _schemasOfTypes[name] = RoutingArguments.All(type.Directives, "source__type")
            .Select(a => a.String("schema"))
            .ToFrozenSet(StringComparer.Ordinal);
        _lookups[name] =
        [
            .. RoutingArguments.All(type.Directives, "source__lookup").SelectMany(a => ReadLookup(name, a)),
        ];
        foreach (var implements in RoutingArguments.All(type.Directives, "source__implements"))
        {
            _members.Add((implements.String("schema"), implements.String("interface"), name));
        }

        foreach (var node in RoutingArguments.All(type.Directives, "source__node"))
        {
            _nodes.Add((name, node.String("schema"), node.String("field")));
        }

        foreach (var member in RoutingArguments.All(type.Directives, "source__member"))
        {
            _members.Add((member.String("schema"), name, member.String("type")));
        }

        var fields = type switch
        {
            ObjectTypeDefinitionNode o => o.Fields,
            InterfaceTypeDefinitionNode i => i.Fields,
            _ => [],
        };
        foreach (var field in fields)
        {
            ReadField(name, field);
        }
    }

    // The gateway is one more source: it knows of each object the type and the id, because both are in the global id.
    private ImmutableArray<NodeLookup> ReadNodes()
    {
        foreach (var (type, _, _) in _nodes)
        {
            _members.Add((ExecutionSchema.GatewaySource, NodeInterface, type));
            _fields[(type, IdField)] = _fields[(type, IdField)].Add(GatewayField(s_id));
        }

        return [.. _nodes.Select(n => new NodeLookup(n.Type, FindLookup(n.Type, n.Schema, n.Field)))];
    }

    private Lookup FindLookup(string type, string schema, string field) =>
        _lookups[type].Concat(_lookups.GetValueOrDefault(NodeInterface, []))
            .First(l => l.Schema == schema && l.Field == field && l.Path.IsEmpty);

    private static SourceField GatewayField(TypeNode type) =>
        new(ExecutionSchema.GatewaySource, type, IsExternal: false, Provides: null, Requirements: []);

    private void ReadInputObjects(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var input in RoutingArguments.All(directives, "source__inputObject"))
        {
            var fields = input.Objects("fields").Select(f => new SourceInputField(
                f.String("name"),
                Utf8GraphQLParser.ParseType(f.String("type")),
                f.OptionalString("default") is not null));
            _inputObjects[(input.String("schema"), input.String("name"))] = new([.. fields], input.Boolean("oneOf"));
        }
    }

    private void ReadField(string typeName, FieldDefinitionNode field)
    {
        if (RoutingArguments.All(field.Directives, "source__gateway").Any())
        {
            _fields[(typeName, field.Name.Value)] = [GatewayField(field.Type)];
            return;
        }

        var requirements = RoutingArguments.All(field.Directives, "source__requires").ToLookup(a => a.String("schema"));
        _fields[(typeName, field.Name.Value)] =
        [
            .. RoutingArguments.All(field.Directives, "source__field").Select(a => new SourceField(
                a.String("schema"),
                a.OptionalString("type") is { } type ? Utf8GraphQLParser.ParseType(type) : field.Type,
                a.Boolean("external"),
                a.OptionalString("provides") is { } provides ? Utf8GraphQLParser.ParseSelectionSet(provides) : null,
                [
                    .. requirements[a.String("schema")].Select(r => new SourceArgument(
                        r.String("argument"),
                        Utf8GraphQLParser.ParseType(r.String("type")),
                        FieldSelectionMapParser.Parse(r.String("map")))),
                ])),
        ];
    }

    private static IEnumerable<Lookup> ReadLookup(string typeName, RoutingArguments lookup) =>
        KeyAlternatives.Of([.. lookup.Objects("arguments").Select(ToArgument)]).Select(arguments => new Lookup(
            lookup.String("schema"),
            typeName,
            [.. lookup.Strings("path")],
            lookup.String("field"),
            [.. arguments],
            lookup.Boolean("internal")));

    private static SourceArgument ToArgument(RoutingArguments argument) => new(
        argument.String("name"),
        Utf8GraphQLParser.ParseType(argument.String("type")),
        FieldSelectionMapParser.Parse(argument.String("map")));
}

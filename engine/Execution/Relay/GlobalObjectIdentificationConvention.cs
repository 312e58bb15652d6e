using System.Collections.Frozen;
using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.Relay;

namespace Cacao.Execution.Relay;

/// <summary>Adds the interface <c>Node</c> to the types that have a node resolver, and the fields <c>node</c> and
/// <c>nodes</c> to the query root.</summary>
/// <seealso href="https://relay.dev/graphql/objectidentification.htm"/>
internal sealed class GlobalObjectIdentificationConvention(GlobalObjectIdentificationOptions options)
    : ISchemaConvention
{
    private const string NodeInterface = "Node";

    public void Apply(SchemaConfiguration schema)
    {
        var resolvers = new Dictionary<string, NodeResolverFeature>(StringComparer.Ordinal);
        foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>())
        {
            if (FindResolver(type) is { } feature)
            {
                resolvers[feature.TypeName] = feature;
                if (options.RegisterNodeInterface && !type.Interfaces.Exists(i => i.Name == NodeInterface))
                {
                    type.Interfaces.Add(TypeReference.Named(NodeInterface));
                }
            }
        }

        if (options.RegisterNodeInterface && schema.FindRootType(OperationType.Query) is { } query)
        {
            AddNodeInterface(schema);
            var fields = new NodeFields(resolvers.ToFrozenDictionary(), options.MaxAllowedNodeBatchSize);
            AddNodeFields(query, fields, SourceSchemaConvention.IsSourceSchema(schema));
            SourceSchemaConvention.Instance.Apply(schema);
        }
    }

    private static NodeResolverFeature? FindResolver(ObjectTypeConfiguration type) =>
        type.Fields.Find(f => f.Name == "id")?.Features.GetValueOrDefault(typeof(NodeResolverFeature))
            as NodeResolverFeature;

    private static void AddNodeInterface(SchemaConfiguration schema)
    {
        if (schema.Contains(NodeInterface))
        {
            return;
        }

        schema.Add(new InterfaceTypeConfiguration(NodeInterface)
        {
            Description = "An object that can be fetched again by its global id.",
            Fields = { new FieldConfiguration("id", Id()) { Description = "The global id." } },
        });
    }

    private void AddNodeFields(ObjectTypeConfiguration query, NodeFields fields, bool isSource)
    {
        var node = new FieldConfiguration("node", TypeReference.Named(NodeInterface))
        {
            Description = "Finds an object by its global id.",
            Arguments = { new InputFieldConfiguration("id", Id()) { Description = "The global id of the object." } },
            Resolver = fields.ResolveNode,
        };
        var nodes = new FieldConfiguration("nodes", TypeReference.Named(NodeInterface).List().NonNull())
        {
            Description = "Finds several objects by their global ids; those that do not exist are null.",
            Arguments =
            {
                new InputFieldConfiguration("ids", Id().List().NonNull())
                {
                    Description = $"The global ids of the objects, at most {options.MaxAllowedNodeBatchSize}.",
                },
            },
            Resolver = fields.ResolveNodes,
        };
        if (options.MarkNodeFieldAsLookup)
        {
            node.Directives.Add(SourceSchemaDirectives.Lookup());
        }

        // Each source schema has these fields; the gateway chooses by the type that the id names.
        if (isSource || options.MarkNodeFieldAsLookup)
        {
            node.Directives.Add(SourceSchemaDirectives.Shareable());
            nodes.Directives.Add(SourceSchemaDirectives.Shareable());
        }

        query.Fields.InsertRange(0, [node, nodes]);
    }

    private static TypeReference Id() => TypeReference.Named("ID").NonNull();
}

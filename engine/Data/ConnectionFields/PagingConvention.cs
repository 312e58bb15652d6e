using Cacao.Execution.SourceSchemas;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Pagination;

/// <summary>Turns fields with a <see cref="ConnectionFeature"/> into connections: arguments, types and the check of the
/// arguments.</summary>
internal sealed class PagingConvention(PagingOptions schemaOptions) : ISchemaConvention
{
    public void Apply(SchemaConfiguration schema)
    {
        var hasConnections = false;
        foreach (var field in schema.Types.OfType<ComplexTypeConfiguration>().SelectMany(t => t.Fields).ToList())
        {
            // Removed, because each module of a schema applies the convention.
            if (field.Features.Remove(typeof(ConnectionFeature), out var feature))
            {
                Rewrite(schema, field, (ConnectionFeature)feature);
                hasConnections = true;
            }
        }

        if (hasConnections && !schema.Contains(ConnectionTypes.PageInfo))
        {
            AddPageInfo(schema);
        }
    }

    private void Rewrite(SchemaConfiguration schema, FieldConfiguration field, ConnectionFeature feature)
    {
        var options = OptionsOf(feature.Paging);
        var name = feature.Paging.ConnectionName ?? NameOf(field, feature.Node, options);
        var connection = name + "Connection";
        var edge = name + "Edge";
        if (!schema.Contains(connection))
        {
            schema.Add(ConnectionTypes.Connection(connection, edge, feature.Node, options));
        }

        if (!schema.Contains(edge))
        {
            schema.Add(ConnectionTypes.Edge(edge, feature.Node));
        }

        field.Type = TypeReference.Named(connection);
        AddArguments(field, options);
        field.Middleware.Insert(0, next => context => ResolveAsync(context, next, options));
    }

    private static ValueTask<object?> ResolveAsync(IResolverContext context, FieldResolver next, PagingOptions options)
    {
        ConnectionArguments.Set(context, options);
        return next(context);
    }

    private PagingOptions OptionsOf(UsePagingAttribute paging) => schemaOptions with
    {
        DefaultPageSize = paging.DefaultPageSize > 0 ? paging.DefaultPageSize : schemaOptions.DefaultPageSize,
        MaxPageSize = paging.MaxPageSize > 0 ? paging.MaxPageSize : schemaOptions.MaxPageSize,
        IncludeTotalCount = paging.IncludeTotalCount || schemaOptions.IncludeTotalCount,
        AllowBackwardPagination = paging.AllowBackwardPagination && schemaOptions.AllowBackwardPagination,
        RequirePagingBoundaries = paging.RequirePagingBoundaries || schemaOptions.RequirePagingBoundaries,
    };

    private static string NameOf(FieldConfiguration field, TypeReference node, PagingOptions options)
    {
        while (node.Inner is { } inner)
        {
            node = inner;
        }

        return options.InferConnectionNameFromField || node.Name is null
            ? char.ToUpperInvariant(field.Name[0]) + field.Name[1..]
            : node.Name;
    }

    private static void AddArguments(FieldConfiguration field, PagingOptions options)
    {
        Add("first", "Int", "How many items, from the start or after a cursor.");
        Add("after", "String", "The cursor that the page begins after.");
        if (options.AllowBackwardPagination)
        {
            Add("last", "Int", "How many items, from the end or before a cursor.");
            Add("before", "String", "The cursor that the page ends before.");
        }

        void Add(string name, string type, string description)
        {
            if (!field.Arguments.Exists(a => a.Name == name))
            {
                field.Arguments.Add(
                    new InputFieldConfiguration(name, TypeReference.Named(type)) { Description = description });
            }
        }
    }

    // Every source schema with connections has the type.
    private static void AddPageInfo(SchemaConfiguration schema)
    {
        var pageInfo = ConnectionTypes.CreatePageInfo();
        if (SourceSchemaConvention.IsSourceSchema(schema))
        {
            pageInfo.Directives.Add(SourceSchemaDirectives.Shareable());
        }

        schema.Add(pageInfo);
        SourceSchemaConvention.Instance.Apply(schema);
    }
}

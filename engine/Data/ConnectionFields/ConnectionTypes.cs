using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Types.Pagination;

/// <summary>Describes the types of connections.</summary>
/// <seealso href="https://relay.dev/graphql/connections.htm"/>
internal static class ConnectionTypes
{
    public const string PageInfo = "PageInfo";
    public const string TotalCount = "totalCount";

    public static ObjectTypeConfiguration Connection(
        string name,
        string edgeName,
        TypeReference node,
        PagingOptions options)
    {
        var type = new ObjectTypeConfiguration(name)
        {
            Description = "A page of a list.",
            Fields =
            {
                Field("pageInfo", Required(PageInfo), "Where the page lies in the list.", static c => c.PageInfo),
                Field(
                    "edges",
                    Required(edgeName).List(),
                    "The items of the page with their cursors.",
                    static c => c.UntypedEdges),
            },
        };
        if (options.IncludeNodesField)
        {
            type.Fields.Add(Field("nodes", node.List(), "The items of the page.", NodesOf));
        }

        if (options.IncludeTotalCount)
        {
            type.Fields.Add(Field(
                TotalCount,
                Required("Int"),
                "The number of items of all pages.",
                static c => c.TotalCount));
        }

        return type;
    }

    public static ObjectTypeConfiguration Edge(string name, TypeReference node) => new(name)
    {
        Description = "An item of a page with its cursor.",
        Fields =
        {
            new FieldConfiguration("cursor", Required("String"))
            {
                Description = "Marks the place of the item for `after` and `before`.",
                PureResolver = static context => ResolvedValue.From(context.Parent<IEdge>().Cursor),
            },
            new FieldConfiguration("node", node)
            {
                Description = "The item.",
                PureResolver = static context => ResolvedValue.FromObject(context.Parent<IEdge>().Node),
            },
        },
    };

    public static ObjectTypeConfiguration CreatePageInfo() => new(PageInfo)
    {
        Description = "Where a page lies in its list.",
        Fields =
        {
            new FieldConfiguration("hasNextPage", Required("Boolean"))
            {
                Description = "Whether there are items after the page.",
                PureResolver = static context => ResolvedValue.From(context.Parent<IPageInfo>().HasNextPage),
            },
            new FieldConfiguration("hasPreviousPage", Required("Boolean"))
            {
                Description = "Whether there are items before the page.",
                PureResolver = static context => ResolvedValue.From(context.Parent<IPageInfo>().HasPreviousPage),
            },
            new FieldConfiguration("startCursor", TypeReference.Named("String"))
            {
                Description = "The cursor of the first item; null when the page is empty.",
                PureResolver = static context => ResolvedValue.From(context.Parent<IPageInfo>().StartCursor),
            },
            new FieldConfiguration("endCursor", TypeReference.Named("String"))
            {
                Description = "The cursor of the last item; null when the page is empty.",
                PureResolver = static context => ResolvedValue.From(context.Parent<IPageInfo>().EndCursor),
            },
        },
    };

    private static FieldConfiguration Field(
        string name,
        TypeReference type,
        string description,
        Func<Connection, object?> read) => new(name, type)
        {
            Description = description,
            PureResolver = context => ResolvedValue.FromObject(read(context.Parent<Connection>())),
        };

    private static object?[] NodesOf(Connection connection)
    {
        var edges = connection.UntypedEdges;
        var nodes = new object?[edges.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = edges[i].Node;
        }

        return nodes;
    }

    private static TypeReference Required(string name) => TypeReference.Named(name).NonNull();
}

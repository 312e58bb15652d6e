using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Tells the types that pages are made of by their fields.</summary>
/// <seealso href="https://relay.dev/graphql/connections.htm"/>
internal static class PageTypes
{
    /// <summary>Whether a type is a connection or the edge of one.</summary>
    public static bool IsPagePart(ComplexTypeConfiguration type) => ContentOf(type) is not null;

    /// <summary>The field with the content of a page or edge; <c>null</c> when the type is neither.</summary>
    public static FieldConfiguration? ContentOf(ComplexTypeConfiguration type) =>
        Find(type, "pageInfo") is not null ? Find(type, "edges")
            : Find(type, "cursor") is not null ? Find(type, "node")
            : null;

    private static FieldConfiguration? Find(ComplexTypeConfiguration type, string name) =>
        type.Fields.Find(f => f.Name == name);
}

using Cacao.Types.Configuration;

namespace Cacao.Types.Pagination;

/// <summary>Makes a field a connection, a feature of its configuration; the paging convention does the rest.</summary>
/// <param name="Node">The type of the nodes.</param>
/// <param name="Paging">The attribute on the field; what it leaves open follows the options of the schema.</param>
public sealed record ConnectionFeature(TypeReference Node, UsePagingAttribute Paging);

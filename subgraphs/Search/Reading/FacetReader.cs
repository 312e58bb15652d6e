using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>
/// Counts what a search finds by brand, category, price and so on, in one statement. Each product knows which
/// conditions it misses; a facet counts those that miss no other condition than its own.
/// </summary>
public sealed class FacetReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    /// <summary>The counts, the largest of each facet first.</summary>
    public async Task<IReadOnlyList<FacetCount>> ReadAsync(
        SearchMatch match,
        SearchRequest request,
        CancellationToken cancellationToken)
        => [.. (await ReadShelvesAsync(match, request, categoryIds: null, cancellationToken))[Guid.Empty]];

    /// <summary>The counts in each of these categories, the largest of each facet first.</summary>
    /// <param name="match">What was asked of which generation.</param>
    /// <param name="request">What has to hold in all of them.</param>
    /// <param name="categoryIds">The categories, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<ILookup<Guid, FacetCount>> ReadAsync(
        SearchMatch match,
        SearchRequest request,
        IReadOnlyList<Guid> categoryIds,
        CancellationToken cancellationToken)
        => ReadShelvesAsync(match, request, categoryIds, cancellationToken);

    private async Task<ILookup<Guid, FacetCount>> ReadShelvesAsync(
        SearchMatch match,
        SearchRequest request,
        IReadOnlyList<Guid>? categoryIds,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            FacetSql.Of(match, request.Criteria, categoryIds, statement),
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<(Guid Shelf, FacetCount Count)>();

        while (await reader.ReadAsync(cancellationToken))
        {
            var count = new FacetCount(
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.GetInt32(4));
            counts.Add((reader.GetGuid(0), count));
        }

        return counts.ToLookup(one => one.Shelf, one => one.Count);
    }
}

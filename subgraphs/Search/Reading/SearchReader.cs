using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>Finds products: one statement for a page, one to count.</summary>
public sealed class SearchReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    /// <summary>Reads a page.</summary>
    public async Task<FoundPage> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
        => (await ReadPagesAsync(request, categoryIds: null, cancellationToken))[Guid.Empty];

    /// <summary>Reads the same page of each of these categories.</summary>
    /// <param name="request">What has to hold in all of them.</param>
    /// <param name="categoryIds">The categories, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Dictionary<Guid, FoundPage>> ReadAsync(
        SearchRequest request,
        IReadOnlyList<Guid> categoryIds,
        CancellationToken cancellationToken)
        => ReadPagesAsync(request, categoryIds, cancellationToken);

    /// <summary>Counts what a search finds on all pages.</summary>
    public async Task<int> CountAsync(
        SearchMatch match,
        SearchRequest request,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            $"SELECT count(*)::integer FROM index_entries AS e WHERE {Where(match, request, statement)}",
            options.Value.Timeout);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Counts what a search finds on all pages of each of these categories.</summary>
    /// <param name="match">What was asked of which generation.</param>
    /// <param name="request">What has to hold in all of them.</param>
    /// <param name="categoryIds">The categories, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Dictionary<Guid, int>> CountAsync(
        SearchMatch match,
        SearchRequest request,
        IReadOnlyList<Guid> categoryIds,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            $"""
            SELECT shelf.id, (
                SELECT count(*)::integer FROM index_entries AS e
                WHERE {Where(match, request, statement)} AND {CriteriaSql.OnShelf})
            FROM unnest({statement.Add(categoryIds.ToArray())}) AS shelf (id)
            """,
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<Guid, int>();

        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(reader.GetGuid(0), reader.GetInt32(1));
        }

        return counts;
    }

    /// <summary>The entries that a match is about.</summary>
    internal static IEnumerable<string> MatchConditions(SearchMatch match, SearchStatement statement)
    {
        yield return $"e.generation = {statement.Add(match.Generation)}";
        yield return "e.is_listed";

        if (match.Query is { } query)
        {
            yield return $"e.document @@ {statement.Add(query)}::tsquery";
        }
    }

    private async Task<Dictionary<Guid, FoundPage>> ReadPagesAsync(
        SearchRequest request,
        IReadOnlyList<Guid>? categoryIds,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            PageSql.Of(request, categoryIds, statement),
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var heads = new Dictionary<Guid, FoundPage>();
        var products = new List<(Guid Shelf, FoundProduct Product)>();

        while (await reader.ReadAsync(cancellationToken))
        {
            var shelf = reader.GetGuid(4);
            heads.TryAdd(shelf, Head(reader, request));

            if (!reader.IsDBNull(5))
            {
                products.Add((shelf, Product(reader)));
            }
        }

        var found = products.ToLookup(one => one.Shelf, one => one.Product);
        return heads.ToDictionary(
            head => head.Key,
            head => head.Value with
            {
                Products = [.. found[head.Key].Take(request.First)],
                HasMore = found[head.Key].Skip(request.First).Any()
            });
    }

    private static string Where(SearchMatch match, SearchRequest request, SearchStatement statement)
        => string.Join(
            " AND ",
            MatchConditions(match, statement)
                .Concat(CriteriaSql.Conditions(request.Criteria, statement).Select(condition => condition.Sql)));

    private static FoundPage Head(NpgsqlDataReader reader, SearchRequest request)
        => new(
            new SearchMatch(
                reader.GetInt32(0),
                request.Terms.IsBlank ? null : reader.GetString(1),
                request.Language),
            [],
            HasMore: false,
            HasAllWords: reader.GetBoolean(2),
            DidYouMean: reader.IsDBNull(3) ? null : reader.GetString(3));

    private static FoundProduct Product(NpgsqlDataReader reader)
        => new(
            reader.GetGuid(5),
            reader.GetDecimal(6),
            reader.GetDecimal(7),
            reader.GetDecimal(8),
            reader.GetBoolean(9),
            reader.GetInt32(10),
            reader.GetInt32(11),
            reader.GetInt64(12));
}

using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>
/// Finds out which words of products match. The database marks them in the folded texts, which have nothing but words;
/// the texts that people read are cut by <see cref="Highlighter"/>.
/// </summary>
public sealed class HighlightReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    private const char Start = '<';
    private const char Stop = '>';

    private const string Sql =
        """
        SELECT product_id, name, description,
            ts_headline($1::regconfig, title, $2::tsquery, 'HighlightAll=true, StartSel=<, StopSel=>'),
            ts_headline($1::regconfig, body, $2::tsquery, 'HighlightAll=true, StartSel=<, StopSel=>')
        FROM index_entries WHERE generation = $3 AND product_id = ANY($4)
        """;

    /// <summary>
    /// The parts of name and description of each product; products in whose texts nothing matches have none.
    /// </summary>
    public async Task<Dictionary<Guid, (IReadOnlyList<TextPart> Name, IReadOnlyList<TextPart> Description)>> ReadAsync(
        SearchMatch match,
        IEnumerable<Guid> productIds,
        CancellationToken cancellationToken)
    {
        var highlights = new Dictionary<Guid, (IReadOnlyList<TextPart>, IReadOnlyList<TextPart>)>();

        if (match.Query is null)
        {
            return highlights;
        }

        await using var command = Command(match, [.. productIds]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        while (await reader.ReadAsync(cancellationToken))
        {
            highlights[reader.GetGuid(0)] = (
                Highlighter.Highlight(reader.GetString(1), Marked(reader.GetString(3))),
                Highlighter.Highlight(reader.GetString(2), Marked(reader.GetString(4))));
        }

        return highlights;
    }

    private NpgsqlCommand Command(SearchMatch match, Guid[] productIds)
    {
        var statement = new SearchStatement();
        statement.Add(match.Language.Configuration());
        statement.Add(match.Query!);
        statement.Add(match.Generation);
        statement.Add(productIds);
        return statement.Create(dataSource, Sql, options.Value.Timeout);
    }

    private static HashSet<string> Marked(string text)
        => [.. text.Split(' ').Where(word => word.StartsWith(Start)).Select(word => word.Trim(Start, Stop))];
}

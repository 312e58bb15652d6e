using System.Text.Json;
using EShop.TestKit;

namespace EShop.Search.Tests;

/// <summary>Asks for what tests compare.</summary>
internal static class SearchAnswers
{
    /// <summary>The names of what a search finds, in order.</summary>
    public static async Task<string[]> NamesAsync(
        this SearchHost host,
        string? query,
        object? filter = null,
        string sort = "RELEVANCE")
    {
        var found = await host.SearchAsync(query, "nodes { product { id } }", filter, sort);
        await using var db = host.CreateContext();
        var names = db.IndexEntries
            .Where(entry => entry.IsListed)
            .AsEnumerable()
            .DistinctBy(entry => entry.ProductId)
            .ToDictionary(entry => SearchHost.GlobalId("Product", entry.ProductId), entry => entry.Name);
        return
        [
            .. found.GetProperty("nodes").EnumerateArray()
                .Select(node => names[node.GetProperty("product").GetProperty("id").GetString()!])
        ];
    }

    /// <summary>The connection that a search answers with.</summary>
    public static async Task<JsonElement> SearchAsync(
        this SearchHost host,
        string? query,
        string fields,
        object? filter = null,
        string sort = "RELEVANCE",
        int first = 20,
        string? after = null,
        GraphQLClient? client = null)
        => (await host.AskAsync(query, fields, filter, sort, first, after, client)).Data.GetProperty("search");

    /// <summary>The whole answer to a search, errors too.</summary>
    public static Task<GraphQLResponse> AskAsync(
        this SearchHost host,
        string? query,
        string fields,
        object? filter = null,
        string sort = "RELEVANCE",
        int first = 20,
        string? after = null,
        GraphQLClient? client = null)
        => (client ?? host.Client).PostAsync(
            "query ($query: String, $filter: SearchFilterInput, $sort: SearchSort!, $first: Int!, $after: String) { "
                + "search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) { "
                + fields + " } }",
            new { query, filter, sort, first, after });
}

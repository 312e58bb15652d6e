using System.Text.Json;
using EShop.AppHost.Checks;
using EShop.TestKit;
using Npgsql;

namespace EShop.EndToEnd.Tests.Shop;

[Collection(ShopGroup.Name)]
public sealed class FirstQueryTests(ShopFixture shop)
{
    private const string Query = """
        query Products($first: Int!) {
          products(first: $first) {
            nodes {
              id
              name
              rating { average count }
              variants { id sku price { amount currency } availability { available inStock } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    [Fact]
    public async Task The_readme_query_answers_with_data_of_both_databases()
    {
        var query = ReadmeQuery.Read(Path.Combine(RepositoryRoot.FullPath, "README.md"));

        var response = await shop.Gateway.Client.PostAsync(query);

        Assert.Equal(20, ShopCheck.Verify(response.Body));
    }

    [Fact]
    public async Task The_stock_beside_a_catalog_variant_is_that_of_the_inventory()
    {
        var response = await shop.Gateway.Client.PostAsync(Query, new { first = 50 });

        var shown = response.Data.GetProperty("products").GetProperty("nodes").EnumerateArray()
            .SelectMany(product => product.GetProperty("variants").EnumerateArray())
            .ToDictionary(
                variant => variant.GetProperty("sku").GetString()!,
                variant => variant.GetProperty("availability").GetProperty("available").GetInt32());
        var stored = await AvailabilityBySkuAsync();
        Assert.NotEmpty(shown);
        Assert.All(shown, variant => Assert.Equal(stored.GetValueOrDefault(variant.Key), variant.Value));
        Assert.True(shown.Values.Distinct().Count() > 10, "the stocks differ, so that a mix-up would show");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(50)]
    public async Task The_number_of_requests_and_statements_does_not_depend_on_the_size_of_the_page(int first)
    {
        using var toCatalog = HttpRequests.Record(shop.Catalog.BaseAddress);
        using var toInventory = HttpRequests.Record(shop.Inventory.BaseAddress);
        using var catalog = SqlStatements.OfRequests(shop.CatalogDatabase.ConnectionString);
        using var inventory = SqlStatements.OfRequests(shop.InventoryDatabase.ConnectionString);

        var response = await shop.Gateway.Client.PostAsync(Query, new { first });

        Assert.Equal(first, response.Data.GetProperty("products").GetProperty("nodes").GetArrayLength());
        Assert.Equal((1, 1), (toCatalog.Count, toInventory.Count));
        // Products, their variants, the prices of these.
        Assert.Equal(3, catalog.Count);
        Assert.Equal(1, inventory.Count);
    }

    [Fact]
    public async Task The_ide_begins_with_the_same_query()
    {
        var configuration = JsonElement.Parse(await shop.Gateway.Http.GetStringAsync("/graphql/bcp-config.json"));

        Assert.Equal(
            ReadmeQuery.Read(Path.Combine(RepositoryRoot.FullPath, "README.md")),
            configuration.GetProperty("graphQLDocument").GetString()!.Trim());
    }

    // The two databases share nothing but the variants' ids.
    private async Task<Dictionary<string, int>> AvailabilityBySkuAsync()
    {
        var skus = await ReadAsync(
            shop.CatalogDatabase, "SELECT id, sku FROM product_variants", row => (row.GetGuid(0), row.GetString(1)));
        var available = (await ReadAsync(
            shop.InventoryDatabase,
            "SELECT variant_id, sum(greatest(available, 0))::int FROM stock_items GROUP BY variant_id",
            row => (Id: row.GetGuid(0), Available: row.GetInt32(1)))).ToDictionary(row => row.Id, row => row.Available);
        return skus.ToDictionary(sku => sku.Item2, sku => available.GetValueOrDefault(sku.Item1));
    }

    private static async Task<List<T>> ReadAsync<T>(TestDatabase database, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Cacao.Resolvers;
using EShop.Gateway.Tests.Hosting;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.PersistedOperations;

/// <summary>Documents that clients name instead of sending them.</summary>
public sealed class TrustedDocumentTests
{
    private const string Document = "query Numbers { a }\n";
    private const string Data = """{"data":{"a":1}}""";

    private static string Hash => HashOf(Document);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trusted_document_is_found_by_hash_and_by_name(bool onlyTrusted)
    {
        await using var shop = await StartAsync(onlyTrusted);

        Assert.Equal(Data, await PostAsync(shop, new { documentId = "Numbers" }));
        Assert.Equal(Data, await PostAsync(shop, new { documentId = $"sha256:{Hash}" }));
        Assert.Equal(Data, await PostAsync(shop, new { id = Hash, operationName = "Numbers" }));
        Assert.Equal(Data, await shop.Http.GetStringAsync($"/graphql?documentId=sha256:{Hash}"));
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_executed_others_are_refused_before_they_are_parsed()
    {
        await using var shop = await StartAsync(onlyTrusted: true);
        var automatic = new { persistedQuery = new { version = 1, sha256Hash = HashOf("{ a }") } };

        // None of the texts is GraphQL: whoever parsed them would say so.
        Assert.Contains("HC0067", await PostAsync(shop, new { query = "{{{" }), StringComparison.Ordinal);
        Assert.Contains("HC0067", await PostAsync(shop, new { query = "{ a }", extensions = automatic }), StringComparison.Ordinal);
        Assert.Contains("HC0020", await PostAsync(shop, new { documentId = "Unknown" }), StringComparison.Ordinal);
        Assert.Contains("PersistedQueryNotSupported", await PostAsync(shop, new { extensions = automatic }), StringComparison.Ordinal);
        Assert.Contains("HC0067", await PostAsync(shop, new[] { new { query = "{{{" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateways_remember_documents_for_each_other()
    {
        var redis = await TestRedis.SettingsAsync();
        await using var first = await StartAsync(onlyTrusted: false, redis);
        await using var second = await StartAsync(onlyTrusted: false, redis);
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf("{ a }") } };

        var unknown = await PostAsync(second, new { extensions });
        var sent = await PostAsync(first, new { query = "{ a }", extensions });
        var known = await PostAsync(second, new { extensions });

        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", unknown, StringComparison.Ordinal);
        Assert.Equal((Data, Data), (sent, known));
    }

    [Fact]
    public async Task Without_redis_documents_are_not_found_and_clients_that_send_them_are_served()
    {
        await using var shop = await StartAsync(
            onlyTrusted: false,
            new Dictionary<string, string> { ["ConnectionStrings:Redis"] = "127.0.0.1:9,connectTimeout=100" });
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf("{ a }") } };

        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await PostAsync(shop, new { extensions }), StringComparison.Ordinal);
        Assert.Equal(Data, await PostAsync(shop, new { query = "{ a }", extensions }));
        Assert.Equal(Data, await PostAsync(shop, new { documentId = "Numbers" }));
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> PostAsync(TestShop shop, object request)
    {
        using var response = await shop.Http.PostAsync("/graphql", JsonContent.Create(request));
        return await response.Content.ReadAsStringAsync();
    }

    private static Task<TestShop> StartAsync(bool onlyTrusted, Dictionary<string, string>? settings = null) => TestShop.StartAsync(
        "type Query { a: Int }",
        graphql => graphql.ConfigureSchema(schema => schema.UsePureResolver("Query.a", _ => ResolvedValue.From(1))),
        new Dictionary<string, string>(settings ?? []) { ["PersistedOperations:OnlyTrusted"] = onlyTrusted.ToString() },
        new Dictionary<string, string> { ["Numbers.graphql"] = Document });
}

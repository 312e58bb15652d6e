using System.Net.Http.Json;
using System.Text.Json;
using EShop.TestKit;

namespace EShop.Gateway.Tests.Limits;

/// <summary>What the apps of the shop ask for stays within the limits that are on from the start.</summary>
public sealed class TrustedDocumentCostTests
{
    [Fact]
    public async Task The_trusted_documents_are_within_the_limits()
    {
        // The subgraphs are not there: nothing is executed.
        await using var gateway = await SubgraphHost.ListenAsync(GatewayHost.Create, new Dictionary<string, string>
        {
            ["FusionConfig"] = Path.Combine(RepositoryRoot.FullPath, "fusion-config.json"),
        });
        var documents = Directory.GetFiles(
            Path.Combine(RepositoryRoot.FullPath, "schema", "operations"),
            "*.graphql",
            SearchOption.AllDirectories);

        var variables = new SampleVariables(
            await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.FullPath, "schema", "supergraph.graphqls")));

        Assert.NotEmpty(documents);
        foreach (var document in documents)
        {
            var query = await File.ReadAllTextAsync(document);
            var cost = await WeighAsync(gateway.Http, query, variables.For(query));
            Assert.False(cost.TryGetProperty("errors", out var errors), $"{Path.GetFileName(document)}: {errors}");
        }
    }

    private static async Task<JsonElement> WeighAsync(HttpClient http, string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { { "GraphQL-Cost", "validate" } },
        };
        using var response = await http.SendAsync(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}

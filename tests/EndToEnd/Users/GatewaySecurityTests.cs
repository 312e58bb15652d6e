using System.Net;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Users;

[Collection(ShopGroup.Name)]
public sealed class GatewaySecurityTests(ShopFixture shop)
{
    private const string Query = "{ products(first: 1) { nodes { name } } }";

    [Fact]
    public async Task Nobody_reaches_a_subgraph_around_the_gateway()
    {
        foreach (var subgraph in new[] { shop.Catalog, shop.Inventory })
        {
            using var http = new HttpClient { BaseAddress = subgraph.BaseAddress };

            var response = await new GraphQLClient(http).PostAsync("{ __typename }");

            Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        }
    }

    [Fact]
    public async Task The_gateway_shows_its_credential_whatever_the_client_sends_under_its_name()
    {
        using var http = new HttpClient { BaseAddress = shop.Gateway.BaseAddress };
        http.DefaultRequestHeaders.Add("X-Gateway-Credential", "mine");
        http.DefaultRequestHeaders.Add("X-Client-Address", "203.0.113.7");

        var response = await new GraphQLClient(http).PostAsync(Query);

        Assert.Equal(1, response.Data.GetProperty("products").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task An_invalid_token_is_refused_at_the_gateway_before_any_subgraph_is_asked()
    {
        using var toCatalog = HttpRequests.Record(shop.Catalog.BaseAddress);
        var forged = TestIdentity.Sign(new { alg = "none" }, new { sub = Guid.CreateVersion7() });

        var response = await shop.Gateway.ClientWith(forged).PostAsync(Query);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED",
            Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(0, toCatalog.Count);
    }

    [Fact]
    public async Task A_valid_token_goes_through_gateway_and_subgraph()
    {
        var token = TestIdentity.Token(Guid.CreateVersion7(), "catalog:write");

        var response = await shop.Gateway.ClientWith(token).PostAsync(Query);

        Assert.Equal(1, response.Data.GetProperty("products").GetProperty("nodes").GetArrayLength());
    }
}

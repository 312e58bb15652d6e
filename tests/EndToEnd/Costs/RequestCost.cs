using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Costs;

/// <summary>What a request of a client costs behind the gateway.</summary>
internal static class RequestCost
{
    /// <summary>
    /// Counts the GraphQL requests to each subgraph and the SQL statements that each runs for them, for example
    /// <c>catalog 1/3, inventory 1/1</c>; whoever is not asked is left out.
    /// </summary>
    public static async Task<string> OfAsync(ShopFixture shop, Func<Task> request)
    {
        var meters = ShopServices.Subgraphs
            .Select(service => (
                service.Name,
                Requests: HttpRequests.Record(new Uri(shop[service.Name].BaseAddress, "graphql")),
                Statements: SqlStatements.OfRequests(shop.DatabaseOf(service.Name).ConnectionString)))
            .ToList();

        try
        {
            await request();
            return string.Join(
                ", ",
                meters.Where(meter => meter.Requests.Count + meter.Statements.Count > 0)
                    .Select(meter => $"{meter.Name} {meter.Requests.Count}/{meter.Statements.Count}"));
        }
        finally
        {
            meters.ForEach(meter =>
            {
                meter.Requests.Dispose();
                meter.Statements.Dispose();
            });
        }
    }
}

using System.Globalization;

namespace Cacao.Benchmarks.Http;

/// <summary>
/// What a served query of about 5 KB costs beside Kestrel writing the same bytes: processor time of the server process per
/// request, over loopback, in rounds that take turns.
/// </summary>
internal static class HttpCost
{
    private const int WarmupRequests = 60_000;

    /// <param name="options">The number of rounds and of requests in each; 61 and 8,000 when absent.</param>
    public static async Task RunAsync(string[] options)
    {
        var rounds = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 61;
        var requests = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : 8_000;
        await using var server = await ShopServer.StartAsync();
        using var load = new LoadProcess(server.Address.Port);
        await load.SendAsync(ShopServer.GraphQLPath, Math.Min(WarmupRequests, 4 * requests));
        await load.SendAsync(ShopServer.BytesPath, Math.Min(WarmupRequests, 4 * requests));

        var graphql = new HttpSamples("Cacao");
        var bytes = new HttpSamples("Kestrel");
        for (var round = 0; round < rounds; round++)
        {
            // Whoever goes first in one round goes last in the next.
            var isGraphQLFirst = round % 2 == 0;
            await MeasureAsync(load, isGraphQLFirst, graphql, bytes, requests);
            await MeasureAsync(load, !isGraphQLFirst, graphql, bytes, requests);
        }

        Console.WriteLine($"An answer of {server.Length} bytes, {rounds} rounds of {requests} requests for each:");
        graphql.Print();
        bytes.Print();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ratio of the medians: {graphql.Median / bytes.Median:F2}; median of the rounds' ratios: {graphql.RatioTo(bytes):F2}"));
    }

    private static Task MeasureAsync(LoadProcess load, bool isGraphQL, HttpSamples graphql, HttpSamples bytes, int requests) =>
        isGraphQL
            ? graphql.MeasureAsync(load, ShopServer.GraphQLPath, requests)
            : bytes.MeasureAsync(load, ShopServer.BytesPath, requests);
}

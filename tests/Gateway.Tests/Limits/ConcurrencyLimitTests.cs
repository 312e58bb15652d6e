using System.Net;
using System.Net.Http.Json;
using EShop.Gateway.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Limits;

/// <summary>A gateway that has enough to do says so at once, and to those only whom it cannot serve.</summary>
public sealed class ConcurrencyLimitTests
{
    [Fact]
    public async Task More_than_may_run_at_once_are_told_to_come_back()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var shop = await TestShop.StartAsync(
            "type Query { slow: String }",
            graphql => graphql.ConfigureSchema(schema => schema.UseResolver("Query.slow", async _ =>
            {
                entered.TrySetResult();
                await released.Task;
                return "done";
            })),
            new Dictionary<string, string> { ["Limits:MaxConcurrentRequests"] = "1" });

        var first = shop.Client.PostAsync("{ slow }");
        await entered.Task;
        using var refused = await shop.Http.PostAsJsonAsync("graphql", new { query = "{ slow }" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("\"errors\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        released.SetResult();
        Assert.Equal("done", (await first).Data.GetProperty("slow").GetString());
        Assert.Equal("done", (await shop.Client.PostAsync("{ slow }")).Data.GetProperty("slow").GetString());
    }
}

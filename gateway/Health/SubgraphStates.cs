using Cacao.Federation.AspNetCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EShop.Gateway.Health;

/// <summary>
/// Asks every subgraph whether it is ready. One that is not costs only its own fields, so the gateway stays ready as long
/// as any of them is.
/// </summary>
internal sealed class SubgraphStates(IOptions<GatewayOptions> options, SocketsHttpHandler connections) : IHealthCheck
{
    private const string ReadyPath = "/health/ready";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        using var client = new HttpMessageInvoker(connections, disposeHandler: false);
        var states = await Task.WhenAll(options.Value.Subgraphs.Select(
            async subgraph => (subgraph.Key, IsReady: await IsReadyAsync(client, subgraph.Value, cancellationToken))));
        var data = states.ToDictionary(state => state.Key, state => (object)(state.IsReady ? "ready" : "unavailable"));
        return states.All(state => state.IsReady) ? HealthCheckResult.Healthy(data: data)
            : states.Any(state => state.IsReady) ? HealthCheckResult.Degraded(data: data)
            : HealthCheckResult.Unhealthy(data: data);
    }

    private static async Task<bool> IsReadyAsync(
        HttpMessageInvoker client, SourceSchemaOptions subgraph, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(s_patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(subgraph.Url!, ReadyPath));
            using var response = await client.SendAsync(request, timeout.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}

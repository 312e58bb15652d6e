using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.TestKit;

/// <summary>
/// Runs an application as production does, with Kestrel on a free loopback port, and hands out clients that talk real
/// HTTP to it.
/// </summary>
public sealed class SubgraphHost : IAsyncDisposable
{
    private static readonly TimeSpan s_readyTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_readyPoll = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly ConcurrentBag<HttpClient> _clients = [];

    private SubgraphHost(WebApplication app, Uri baseAddress)
    {
        _app = app;
        BaseAddress = baseAddress;
        Http = CreateHttp(token: null);
        Client = new GraphQLClient(Http);
    }

    /// <summary>For example <c>http://127.0.0.1:41233/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>A client for the whole application, with the gateway's credential.</summary>
    public HttpClient Http { get; }

    /// <summary>A client for <c>/graphql</c>.</summary>
    public GraphQLClient Client { get; }

    /// <summary>Another client for <c>/graphql</c>, with an access token or without; it ends with the host.</summary>
    /// <param name="token">For example <see cref="TestIdentity.Token(Guid, string[])"/>.</param>
    public GraphQLClient ClientWith(string? token = null) => new(CreateHttp(token));

    /// <summary>The application's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an application and waits until <c>/health/ready</c> says 200.</summary>
    /// <param name="create">Makes the application from command line arguments, e.g. <c>CatalogSubgraph.Create</c>.</param>
    /// <param name="configuration">For example <c>["ConnectionStrings:Catalog"] = database.ConnectionString</c>.</param>
    public static async Task<SubgraphHost> StartAsync(
        Func<string[], WebApplication> create, IReadOnlyDictionary<string, string> configuration)
    {
        var host = await ListenAsync(create, configuration);
        try
        {
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts an application without asking for its health.</summary>
    public static async Task<SubgraphHost> ListenAsync(
        Func<string[], WebApplication> create, IReadOnlyDictionary<string, string>? configuration = null)
    {
        string[] arguments =
        [
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            .. TestIdentity.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
            .. (configuration ?? new Dictionary<string, string>()).Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        var app = create(arguments);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new SubgraphHost(app, new Uri(addresses.First()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var http in _clients)
        {
            http.Dispose();
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // Like the gateway, which is the only one that subgraphs answer.
    private HttpClient CreateHttp(string? token)
    {
        var http = new HttpClient { BaseAddress = BaseAddress };
        http.DefaultRequestHeaders.Add("X-Gateway-Credential", TestIdentity.GatewayCredential);
        http.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        _clients.Add(http);
        return http;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var deadline = new CancellationTokenSource(s_readyTimeout);
        using var pause = new PeriodicTimer(s_readyPoll);
        var answer = "nothing";
        try
        {
            do
            {
                using var response = await Http.GetAsync("/health/ready", deadline.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }

                answer = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(deadline.Token)}";
            }
            while (await pause.WaitForNextTickAsync(deadline.Token));
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"/health/ready was not 200 within {s_readyTimeout.TotalSeconds} s but {answer}");
        }
    }
}

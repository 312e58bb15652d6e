using System.Collections.Concurrent;
using EShop.ServiceDefaults.Health;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Telemetry.Tests;

public sealed class OpenTelemetryExportTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_go_to_the_configured_collector()
    {
        var signals = new ConcurrentDictionary<string, bool>();
        await using var collector = await SubgraphHost.ListenAsync(arguments => CreateCollector(arguments, signals));

        await using (var host = await SubgraphHost.ListenAsync(CreateApplication, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.BaseAddress.AbsoluteUri,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf"
        }))
        {
            await host.Http.GetAsync(HealthEndpoints.Live);
            host.Services.GetRequiredService<ILogger<OpenTelemetryExportTests>>().LogWarning("Something was seen");
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], signals.Keys.Order());
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_set_up()
    {
        await using var host = await SubgraphHost.ListenAsync(CreateApplication);

        Assert.DoesNotContain(
            host.Services.GetServices<IHostedService>(),
            service => service is OpenTelemetryProviders);
    }

    private static WebApplication CreateApplication(string[] arguments)
        => WebApplication.CreateBuilder(arguments).AddServiceDefaults("test").Build().MapServiceDefaults();

    private static WebApplication CreateCollector(string[] arguments, ConcurrentDictionary<string, bool> signals)
    {
        var app = WebApplication.CreateBuilder(arguments).Build();
        app.MapPost("/{**path}", (HttpRequest request) =>
        {
            signals[request.Path] = true;
            return Results.Bytes([], "application/x-protobuf");
        });
        return app;
    }
}

using EShop.AppHost.Services;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: HostingStartup(typeof(InProcessHostingStartup))]

namespace EShop.AppHost.Services;

/// <summary>
/// Leaves Ctrl-C and SIGTERM to the AppHost: a service that lives in its process would otherwise stop on its own, at
/// the same time as everything that it needs.
/// </summary>
internal sealed class InProcessHostingStartup : IHostingStartup
{
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    private static readonly AsyncLocal<CancellationToken> s_stop = new();

    /// <summary>What ends the start of the services that the caller makes.</summary>
    public static CancellationToken Stop
    {
        set => s_stop.Value = value;
    }

    public void Configure(IWebHostBuilder builder)
    {
        var stop = s_stop.Value;
        builder.ConfigureServices(services => services.AddSingleton<IHostLifetime, NoLifetime>());

        // A start that somebody ended with Ctrl-C is no failure worth a page of text.
        builder.ConfigureLogging(logging => logging.AddFilter(
            HostCategory, level => level >= LogLevel.Warning && !stop.IsCancellationRequested));
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

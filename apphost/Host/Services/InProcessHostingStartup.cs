using EShop.AppHost.Services;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(InProcessHostingStartup))]

namespace EShop.AppHost.Services;

/// <summary>
/// Leaves Ctrl-C and SIGTERM to the AppHost: a service that lives in its process would otherwise stop on its own, at
/// the same time as everything that it needs.
/// </summary>
internal sealed class InProcessHostingStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
        => builder.ConfigureServices(services => services.AddSingleton<IHostLifetime, NoLifetime>());

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

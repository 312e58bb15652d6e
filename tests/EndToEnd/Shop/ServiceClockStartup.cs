using EShop.EndToEnd.Tests.Shop;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ServiceClockStartup))]

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>Gives a service of the shop a clock that tests can turn, without the service knowing of it.</summary>
internal sealed class ServiceClockStartup : IHostingStartup
{
    private static readonly AsyncLocal<TimeProvider?> s_clock = new();

    /// <summary>The clock of the services that the caller makes.</summary>
    public static TimeProvider Clock
    {
        set => s_clock.Value = value;
    }

    public void Configure(IWebHostBuilder builder)
    {
        if (s_clock.Value is { } clock)
        {
            builder.ConfigureServices(services => services.AddSingleton(clock));
        }
    }
}

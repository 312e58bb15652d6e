using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.ServiceDefaults.Scheduling;

/// <summary>Registers due work.</summary>
public static class DueWorkRegistration
{
    /// <summary>Has due work done from the start of the host on.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="interval">How long to wait when nothing is due, for example 5 seconds.</param>
    public static IServiceCollection AddDueWork<TWork>(this IServiceCollection services, TimeSpan interval)
        where TWork : class, IDueWork
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        services.TryAddScoped<TWork>();
        services.AddSingleton(new DueWorkInterval<TWork>(interval));
        return services.AddHostedService<DueWorkLoop<TWork>>();
    }
}

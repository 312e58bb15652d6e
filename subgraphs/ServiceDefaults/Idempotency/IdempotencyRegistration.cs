using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Idempotency;

/// <summary>Registers idempotent calls.</summary>
public static class IdempotencyRegistration
{
    /// <summary>
    /// Registers a scoped <see cref="IdempotentCalls"/> for a context with the table of
    /// <see cref="IdempotencyTable.AddIdempotencyTable"/>.
    /// </summary>
    public static WebApplicationBuilder AddIdempotency<TContext>(this WebApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.Services.AddScoped(static provider => new IdempotentCalls(
            provider.GetRequiredService<TContext>(),
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<IdempotencyCleanup>();
        return builder;
    }
}

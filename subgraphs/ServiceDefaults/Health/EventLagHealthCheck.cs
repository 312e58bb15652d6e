using EShop.ServiceDefaults.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.ServiceDefaults.Health;

/// <summary>Whether events leave the outbox in time, and none is parked.</summary>
internal sealed class EventLagHealthCheck(
    EventOperations operations,
    TimeProvider clock,
    IOptions<EventOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var lag = await operations.ReadLagAsync(cancellationToken);
            var age = clock.GetUtcNow() - (lag.OldestUnpublishedAt ?? clock.GetUtcNow());

            if (age > options.Value.UnhealthyLag)
            {
                return Failed($"{lag.Unpublished} events are not published; the oldest is {age.TotalSeconds:0} s old.");
            }

            var parked = await operations.ReadFailedAsync(parkedOnly: true, first: 1, cancellationToken);
            return parked.Count == 0 ? HealthCheckResult.Healthy() : Failed("Events are parked.");
        }
        catch (NpgsqlException exception)
        {
            var status = context.Registration.FailureStatus;
            return new HealthCheckResult(status, "The database does not answer.", exception);
        }

        HealthCheckResult Failed(string reason) => new(context.Registration.FailureStatus, reason);
    }
}

using EShop.ServiceDefaults.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EShop.ServiceDefaults.Idempotency;

/// <summary>Deletes answers that have expired.</summary>
internal sealed class IdempotencyCleanup(
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<IdempotencyCleanup> logger) : PeriodicCleanup(clock, logger)
{
    protected override string Activity => "Deleting expired answers";

    protected override Task DeleteAsync(DateTimeOffset now, CancellationToken cancellationToken)
        => DeleteInPiecesAsync(
            dataSource,
            """
            DELETE FROM idempotent_answers WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM idempotent_answers WHERE created_at <= $1 LIMIT 5000))
            """,
            now - IdempotentCalls.Lifetime,
            cancellationToken);
}

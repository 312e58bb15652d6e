using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>Deletes rows whose time is over, now and then.</summary>
internal abstract class PeriodicCleanup(TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    /// <summary>What it does, for logs.</summary>
    protected abstract string Activity { get; }

    /// <summary>Deletes what is due.</summary>
    protected abstract Task DeleteAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Runs a statement that deletes some of the rows before a time until none is left.</summary>
    protected static async Task DeleteInPiecesAsync(
        NpgsqlDataSource dataSource,
        string sql,
        DateTimeOffset before,
        CancellationToken cancellationToken)
    {
        int deleted;

        // In pieces, so that no statement holds locks for long.
        do
        {
            await using var command = dataSource.CreateCommand(sql);
            command.Parameters.AddWithValue(before);
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }
        while (deleted > 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new WakeSignal(clock, s_interval);
        var outage = new OutagePause(clock, logger);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.WaitAsync(stoppingToken);
                await DeleteAsync(clock.GetUtcNow(), stoppingToken);
                outage.Over();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException exception)
            {
                await outage.WaitAsync(Activity, exception, stoppingToken);
            }
        }
    }
}

using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// Keeps the process's copy of the revoked sessions: each new one is heard at once, and all are read again now and then
/// for what was missed while Redis was away. Until then, or while it stays away, tokens of sessions that ended in the
/// meantime are believed until they expire: the shop goes on without Redis rather than refuse everybody.
/// </summary>
internal sealed class RevokedSessionsFeed(
    SessionRevocations revocations,
    RevokedSessions sessions,
    TimeProvider clock,
    ILogger<RevokedSessionsFeed> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new WakeSignal(clock, s_interval);
        var outage = new OutagePause(clock, logger);
        var listens = false;

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!listens)
                {
                    await revocations.ListenAsync(sessions);
                    listens = true;
                }

                // Only now: what is revoked in between is heard.
                await revocations.LoadAsync(sessions);
                sessions.ForgetExpired();
                outage.Over();
                await wake.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await outage.WaitAsync("Reading the revoked sessions", exception, stoppingToken);
            }
        }
    }
}

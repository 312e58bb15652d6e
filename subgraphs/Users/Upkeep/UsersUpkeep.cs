using EShop.Users.Data;
using EShop.Users.Keys;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Upkeep;

/// <summary>Makes signing keys in time and deletes what nobody needs any more.</summary>
internal sealed partial class UsersUpkeep(
    SigningKeyRing keys,
    IDbContextFactory<UsersContext> contexts,
    TimeProvider clock,
    ILogger<UsersUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_keepChallenges = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_keepSessions = TimeSpan.FromDays(90);

    /// <summary>Does all of it once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await keys.RefreshAsync(cancellationToken);

        var now = clock.GetUtcNow();
        var (challengesBefore, sessionsBefore) = (now - s_keepChallenges, now - s_keepSessions);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.OtpChallenges
            .Where(challenge => challenge.ExpiresAt < challengesBefore)
            .ExecuteDeleteAsync(cancellationToken);
        await db.RefreshTokens
            .Where(token => token.ExpiresAt < now)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Sessions
            .Where(session => session.EndedAt < sessionsBefore
                || (session.EndedAt == null && !db.RefreshTokens.Any(token => token.SessionId == session.Id)))
            .ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, clock);

        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "The upkeep failed; it is tried again in five minutes")]
    private partial void LogFailed(Exception exception);
}

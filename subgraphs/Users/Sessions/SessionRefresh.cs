using System.Net;
using EShop.ServiceDefaults.Data;
using EShop.Users.Codes;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Users.Sessions;

/// <summary>Exchanges a refresh token for the next pair.</summary>
internal sealed partial class SessionRefresh(
    UsersContext db,
    TokenIssuer tokens,
    RateBudgets budgets,
    SessionEnding sessions,
    IOptions<UsersOptions> options,
    TimeProvider clock,
    ILogger<SessionRefresh> logger)
{
    /// <summary>The next pair of a session.</summary>
    /// <exception cref="InvalidRefreshTokenException">
    /// The token is not good. When it had been exchanged before, its session has ended with all that followed from it.
    /// </exception>
    /// <exception cref="TooManyRequestsException">Too many tokens were tried from this address.</exception>
    public async Task<SignedIn> RunAsync(string refreshToken, IPAddress address, CancellationToken cancellationToken)
    {
        var key = $"refresh:address:{OneTimeCodes.Network(address)}";
        var perMinute = options.Value.Budgets.RefreshesPerAddressPerMinute;

        if (await budgets.TrySpendAsync(new RateBudget(key, perMinute, TimeSpan.FromMinutes(1))) is { } retryAt)
        {
            throw new TooManyRequestsException(retryAt);
        }

        var hash = RefreshTokenText.Hash(refreshToken) ?? throw new InvalidRefreshTokenException();

        // Null rather than an exception: the end of a session whose token was stolen has to be committed.
        return await db.InTransactionAsync(token => TryAsync(hash, address, token), cancellationToken)
            ?? throw new InvalidRefreshTokenException();
    }

    private async Task<SignedIn?> TryAsync(byte[] hash, IPAddress address, CancellationToken cancellationToken)
    {
        // The session's row is taken first: whatever happens to its tokens happens one after the other.
        var session = await db.Sessions
            .FromSql(
                $"""
                SELECT sessions.* FROM sessions
                JOIN refresh_tokens ON refresh_tokens.session_id = sessions.id
                WHERE refresh_tokens.hash = {hash}
                FOR UPDATE OF sessions
                """)
            .SingleOrDefaultAsync(cancellationToken);

        if (session is not { EndedAt: null })
        {
            return null;
        }

        var user = await db.Users.SingleAsync(user => user.Id == session.UserId, cancellationToken);
        var token = await db.RefreshTokens.SingleAsync(token => token.Hash == hash, cancellationToken);
        var now = clock.GetUtcNow();
        var outcome = token.Use(now, options.Value.RefreshGrace);

        if (outcome == RefreshOutcome.Reused)
        {
            sessions.End(session.UserId, [session], SessionEnd.TokenReused);
            LogReused(session.Id);
        }

        SignedIn? signedIn = null;

        if (outcome == RefreshOutcome.Renewed && user.Lock is null)
        {
            session.See(address.ToString(), now);
            signedIn = new SignedIn(await tokens.IssueAsync(user, session, cancellationToken), user);
        }

        await db.SaveChangesAsync(cancellationToken);
        return signedIn;
    }

    [LoggerMessage(
        EventId = 2002,
        Level = LogLevel.Warning,
        Message = "A refresh token of the session {SessionId} came again; the session has ended")]
    private partial void LogReused(Guid sessionId);
}

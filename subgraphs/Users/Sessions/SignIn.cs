using System.Net;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Codes;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Sessions;

/// <summary>Turns a one-time code into a session; who comes for the first time becomes a user.</summary>
internal sealed class SignIn(
    UsersContext db,
    OneTimeCodes codes,
    CountryTraffic traffic,
    TokenIssuer tokens,
    SessionEnding sessions,
    Outbox outbox,
    TimeProvider clock)
{
    /// <summary>Signs somebody in.</summary>
    /// <exception cref="WrongCodeException">The code does not open the challenge.</exception>
    /// <exception cref="TooManyRequestsException">Too many codes were tried.</exception>
    /// <exception cref="AccountLockedException">The number is proved, but nobody can sign in with it.</exception>
    public async Task<SignedIn> WithCodeAsync(
        Guid challengeId,
        string code,
        Device device,
        Preferences preferences,
        IPAddress address,
        CancellationToken cancellationToken)
    {
        var phone = await codes.TryAsync(challengeId, code, address, cancellationToken);
        var signedIn = await db.InTransactionAsync(
            async token =>
            {
                await codes.CloseAsync(challengeId, token);
                var user = await FindOrRegisterAsync(PhoneNumber.Parse(phone), preferences, token);
                return user.Lock is null ? await OpenAsync(user, device, address, token) : new SignedIn(null!, user);
            },
            cancellationToken);

        await traffic.CountAnsweredAsync(phone);

        // Told only after the code is used up, so that it cannot be used to ask again.
        return signedIn.User.Lock is { } reason ? throw new AccountLockedException(reason) : signedIn;
    }

    // Of two first sign-ins at once, one inserts; the other waits for it and finds the row.
    private async Task<User> FindOrRegisterAsync(
        PhoneNumber phone,
        Preferences preferences,
        CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var now = clock.GetUtcNow();
        string[] roles = [nameof(Role.Customer)];
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO users (id, phone, locale, time_zone, roles, created_at, updated_at, version)
            VALUES ({id}, {phone.Value}, {preferences.Locale}, {preferences.TimeZone}, {roles}, {now}, {now}, 1)
            ON CONFLICT (phone) DO NOTHING
            """,
            cancellationToken);

        if (inserted == 1)
        {
            outbox.Add(new UserRegistered(id, preferences.Locale, preferences.TimeZone));
        }

        return await db.Users
            .FromSql($"SELECT * FROM users WHERE phone = {phone.Value} FOR UPDATE")
            .SingleAsync(cancellationToken);
    }

    private async Task<SignedIn> OpenAsync(
        User user,
        Device device,
        IPAddress address,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await DisplaceAsync(user.Id, cancellationToken);
        var session = new Session(Guid.CreateVersion7(now), user.Id, device, address.ToString(), now);
        db.Sessions.Add(session);
        var pair = await tokens.IssueAsync(user, session, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new SignedIn(pair, user);
    }

    private async Task DisplaceAsync(Guid userId, CancellationToken cancellationToken)
    {
        var open = await db.Sessions
            .Where(session => session.UserId == userId && session.EndedAt == null)
            .OrderByDescending(session => session.LastSeenAt)
            .Skip(Session.MaxPerUser - 1)
            .ToListAsync(cancellationToken);
        sessions.End(userId, open, SessionEnd.Displaced);
    }
}

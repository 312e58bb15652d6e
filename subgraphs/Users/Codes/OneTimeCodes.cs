using System.Net;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Users.Codes;

/// <summary>
/// Sends one-time codes and takes them back. Nothing here looks at who has an account: a number that is known is treated
/// as one that is not, because signing in and signing up are the same.
/// </summary>
public sealed class OneTimeCodes(
    UsersContext db,
    RateBudgets budgets,
    CountryTraffic traffic,
    IOtpSender sender,
    UsersSecrets secrets,
    IOptions<UsersOptions> options,
    TimeProvider clock)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly OtpBudgetOptions _budgets = options.Value.Budgets;

    /// <summary>Sends a code; one that was sent to the number before is good no longer.</summary>
    /// <param name="phone">Where to.</param>
    /// <param name="channel">How.</param>
    /// <param name="deviceId">The installation that asks, or null when it does not say.</param>
    /// <param name="address">The address that asks.</param>
    /// <param name="cancellationToken">Ends the wait for the sender.</param>
    /// <exception cref="InvalidPhoneNumberException">Codes are not sent to the country.</exception>
    /// <exception cref="TooManyRequestsException">A budget is spent, or the country is paused.</exception>
    public async Task<OtpChallenge> SendAsync(
        PhoneNumber phone,
        OtpChannel channel,
        string? deviceId,
        IPAddress address,
        CancellationToken cancellationToken)
    {
        if (!options.Value.Allows(phone.Country))
        {
            throw new InvalidPhoneNumberException("We cannot send codes to this country.");
        }

        await SpendAsync(phone, deviceId, address);

        var code = OtpCode.Create();
        var id = Guid.NewGuid();
        var hash = OtpCode.Hash(code, id, secrets.OtpPepper);
        var challenge = new OtpChallenge(id, phone, channel, hash, clock.GetUtcNow());
        await ReplaceAsync(challenge, cancellationToken);
        await sender.SendAsync(phone, channel, code, cancellationToken);
        return challenge;
    }

    /// <summary>Counts a try and compares the code.</summary>
    /// <returns>The number that the challenge proves, once <see cref="CloseAsync"/> has closed it.</returns>
    /// <exception cref="WrongCodeException">The code does not open the challenge.</exception>
    /// <exception cref="TooManyRequestsException">Too many codes were tried.</exception>
    public async Task<string> TryAsync(
        Guid challengeId,
        string code,
        IPAddress address,
        CancellationToken cancellationToken)
    {
        await ThrowIfSpentAsync(
            new RateBudget($"otp:try:address:{Network(address)}", _budgets.TriesPerAddressPerHour, s_hour),
            new RateBudget("otp:try:total", _budgets.TriesPerMinute, s_minute));

        var now = clock.GetUtcNow();

        // The try is counted before the code is compared, and on its own: no answer, and no crash, gives it back.
        var challenge = (await db.OtpChallenges
            .FromSql(
                $"""
                UPDATE otp_challenges
                SET attempts = attempts + 1
                WHERE id = {challengeId} AND closed_at IS NULL AND expires_at > {now}
                    AND attempts < {OtpChallenge.MaxAttempts}
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken)).SingleOrDefault();

        // Compared even when there is nothing to compare with: the time must not tell one case from the other.
        var stored = challenge?.CodeHash ?? new byte[OtpCode.HashLength];
        var matches = OtpCode.Matches(code, challengeId, secrets.OtpPepper, stored);
        return matches && challenge is not null ? challenge.Phone : throw new WrongCodeException();
    }

    /// <summary>Uses up a challenge, as part of the caller's transaction.</summary>
    /// <exception cref="WrongCodeException">Somebody else was faster.</exception>
    public async Task CloseAsync(Guid challengeId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var closed = await db.OtpChallenges
            .Where(challenge => challenge.Id == challengeId && challenge.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(challenge => challenge.ClosedAt, now), cancellationToken);

        if (closed == 0)
        {
            throw new WrongCodeException();
        }
    }

    private async Task SpendAsync(PhoneNumber phone, string? deviceId, IPAddress address)
    {
        // Numbers are not written to Redis in the clear.
        var number = secrets.Pseudonym(phone.Value);
        List<RateBudget> spend =
        [
            new($"otp:resend:{number}", 1, OtpChallenge.ResendAfter),
            new($"otp:phone-hour:{number}", _budgets.PhonePerHour, s_hour),
            new($"otp:phone-day:{number}", _budgets.PhonePerDay, s_day),
            new($"otp:address:{Network(address)}", _budgets.AddressPerHour, s_hour),
            new("otp:total", _budgets.TotalPerMinute, s_minute),
        ];

        if (deviceId is not null)
        {
            spend.Add(new($"otp:device:{secrets.Pseudonym(deviceId)}", _budgets.DevicePerHour, s_hour));
        }

        await ThrowIfSpentAsync([.. spend]);

        if (await traffic.CountSentAsync(phone.Country) is { } pausedUntil)
        {
            throw new TooManyRequestsException(pausedUntil);
        }
    }

    private async Task ThrowIfSpentAsync(params RateBudget[] spend)
    {
        if (await budgets.TrySpendAsync(spend) is { } retryAt)
        {
            throw new TooManyRequestsException(retryAt);
        }
    }

    // Two at once for one number cannot both be open: the unique index refuses the second, whose caller is told that
    // something went wrong. The budget of one code in thirty seconds keeps that from happening to people.
    private async Task ReplaceAsync(OtpChallenge challenge, CancellationToken cancellationToken)
    {
        await db.OtpChallenges
            .Where(earlier => earlier.Phone == challenge.Phone && earlier.ClosedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(earlier => earlier.ClosedAt, challenge.CreatedAt),
                cancellationToken);
        db.OtpChallenges.Add(challenge);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Somebody with an IPv6 connection has at least a network of 2^64 addresses.
    internal static string Network(IPAddress address)
    {
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, 8));
    }
}

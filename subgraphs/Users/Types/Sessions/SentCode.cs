using EShop.Users.Domain;

namespace EShop.Users.Types.Sessions;

/// <summary>A code that was sent and is waited for.</summary>
/// <param name="Id">Goes back with the code.</param>
/// <param name="ExpiresAt">When the code is no longer good.</param>
/// <param name="ResendAt">When another code may be asked for.</param>
[GraphQLName("OtpChallenge")]
public sealed record SentCode(
    [property: ID<OtpChallenge>] Guid Id,
    DateTimeOffset ExpiresAt,
    DateTimeOffset ResendAt)
{
    internal static SentCode Of(OtpChallenge challenge)
        => new(challenge.Id, challenge.ExpiresAt, challenge.CreatedAt + OtpChallenge.ResendAfter);
}

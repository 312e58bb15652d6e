using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using EShop.Users.Keys;
using Microsoft.Extensions.Options;

namespace EShop.Users.Sessions;

/// <summary>Makes the tokens of a session.</summary>
internal sealed class TokenIssuer(
    UsersContext db,
    SigningKeyRing keys,
    IOptions<UsersOptions> options,
    TimeProvider clock)
{
    /// <summary>A new pair; the refresh token is added to the context and stored by the caller.</summary>
    public async Task<SessionTokens> IssueAsync(User user, Session session, CancellationToken cancellationToken)
    {
        // Tokens tell time in whole seconds, and clients are told the same.
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var accessToken = new AccessToken(
            user.Id,
            session.Id,
            [.. user.Roles.Select(RoleScopes.NameOf)],
            RoleScopes.Of(user.Roles),
            now,
            now + options.Value.AccessTokenLifetime);

        var text = RefreshTokenText.Create();
        var refreshToken = new RefreshToken(
            session.Id,
            RefreshTokenText.Hash(text)!,
            clock.GetUtcNow(),
            options.Value.RefreshTokenLifetime);
        db.RefreshTokens.Add(refreshToken);

        return new SessionTokens(
            await keys.SignAsync(accessToken, cancellationToken),
            accessToken.ExpiresAt,
            text,
            refreshToken.ExpiresAt);
    }
}

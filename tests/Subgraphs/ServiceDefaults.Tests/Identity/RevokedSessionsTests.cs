using System.Security.Cryptography;
using System.Text;
using EShop.TestKit;

namespace EShop.ServiceDefaults.Identity.Tests;

public sealed class RevokedSessionsTests
{
    [Fact]
    public void A_session_is_revoked_until_the_last_of_its_tokens_has_expired()
    {
        var clock = new ManualTimeProvider();
        var sessions = new RevokedSessions(clock);
        var (ended, other) = (Guid.NewGuid(), Guid.NewGuid());

        sessions.Add(ended, clock.GetUtcNow().AddMinutes(12));

        Assert.True(sessions.Contains(ended));
        Assert.False(sessions.Contains(other));
        clock.Advance(TimeSpan.FromMinutes(12));
        Assert.False(sessions.Contains(ended));
        sessions.ForgetExpired();
        Assert.False(sessions.Contains(ended));
    }

    [Fact]
    public void The_header_of_an_access_token_names_its_type_plainly()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UnixEpoch;
        var token = AccessTokenWriter.Write(
            new AccessToken(Guid.NewGuid(), Guid.NewGuid(), [], [], now, now), "issuer", "audience", "k1", key);

        Assert.Equal(
            """{"alg":"ES256","typ":"at+jwt","kid":"k1"}""",
            Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[0])));
    }
}

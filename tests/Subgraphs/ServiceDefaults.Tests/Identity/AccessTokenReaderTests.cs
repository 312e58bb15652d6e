using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EShop.TestKit;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity.Tests;

public sealed class AccessTokenReaderTests
{
    private static readonly ECDsa s_key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly Es256PublicKey s_publicKey = Es256PublicKey.Of(s_key);
    private static readonly Guid s_user = Guid.CreateVersion7();
    private static readonly Guid s_session = Guid.CreateVersion7();

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task What_was_written_is_read()
    {
        var token = new AccessToken(
            s_user, s_session, ["STAFF", "CUSTOMER"], ["catalog:write", "orders:read"], Now(), Now(600));
        var text = AccessTokenWriter.Write(token, "eshop-users", "eshop", s_publicKey.Id, s_key);

        var result = await ReadAsync(text);

        Assert.Equal(TokenRejection.None, result.Rejection);
        Assert.Equal((s_user, s_session), (result.Token!.UserId, result.Token.SessionId));
        Assert.Equal(token.Roles, result.Token.Roles);
        Assert.Equal(token.Scopes, result.Token.Scopes);
        Assert.Equal((token.IssuedAt, token.ExpiresAt), (result.Token.IssuedAt, result.Token.ExpiresAt));
        Assert.InRange(text.Length, 300, 700);
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused_whatever_it_is_called()
    {
        foreach (var name in new[] { "none", "None", "NONE", "nOnE", "" })
        {
            var unsigned = $"{Encode(new { alg = name, kid = s_publicKey.Id })}.{Encode(Claims())}.";
            Assert.Equal(TokenRejection.UnsupportedAlgorithm, await RejectionAsync(unsigned));
        }

        var stripped = Sign(Claims())[..(Sign(Claims()).LastIndexOf('.') + 1)];
        Assert.Equal(TokenRejection.InvalidSignature, await RejectionAsync(stripped));
    }

    [Fact]
    public async Task A_public_key_is_no_password()
    {
        var text = $"{Encode(new { alg = "HS256", kid = s_publicKey.Id })}.{Encode(Claims())}";
        byte[][] secrets =
        [
            s_key.ExportSubjectPublicKeyInfo(),
            Encoding.ASCII.GetBytes(s_key.ExportSubjectPublicKeyInfoPem()),
            JsonWebKeySet.Write([s_publicKey]),
        ];

        foreach (var secret in secrets)
        {
            var mac = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text));
            Assert.Equal(
                TokenRejection.UnsupportedAlgorithm,
                await RejectionAsync($"{text}.{Base64Url.EncodeToString(mac)}"));
        }
    }

    [Fact]
    public async Task A_token_of_another_key_is_refused_under_a_known_name_and_under_its_own()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(TokenRejection.InvalidSignature, await RejectionAsync(Sign(Claims(), key: other)));
        Assert.Equal(TokenRejection.UnknownKey, await RejectionAsync(Sign(Claims(), keyId: "mine", key: other)));
        Assert.Equal(
            TokenRejection.UnknownKey,
            await RejectionAsync(TestIdentity.Sign(other, new { alg = "ES256" }, Claims())));
    }

    [Fact]
    public async Task A_key_that_comes_with_the_token_is_not_used()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonElement.Parse(TestIdentity.WriteJwks(other, "mine")).GetProperty("keys")[0];

        var header = new { alg = "ES256", kid = "mine", jwk, jku = "https://evil.example/jwks.json" };

        Assert.Equal(TokenRejection.UnknownKey, await RejectionAsync(TestIdentity.Sign(other, header, Claims())));
    }

    [Fact]
    public async Task A_signature_of_zeros_is_refused()
    {
        var text = Sign(Claims());
        var zeros = $"{text[..text.LastIndexOf('.')]}.{Base64Url.EncodeToString(new byte[64])}";

        Assert.Equal(TokenRejection.InvalidSignature, await RejectionAsync(zeros));
    }

    [Fact]
    public async Task A_signature_in_the_other_format_is_refused()
    {
        var text = Sign(Claims());
        var signed = text[..text.LastIndexOf('.')];
        var der = s_key.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        Assert.Equal(
            TokenRejection.InvalidSignature, await RejectionAsync($"{signed}.{Base64Url.EncodeToString(der)}"));
    }

    [Fact]
    public async Task A_token_of_five_parts_is_refused()
        => Assert.Equal(TokenRejection.NotThreeParts, await RejectionAsync(Sign(Claims()) + ".AAAA.AAAA"));

    [Fact]
    public async Task An_oversized_token_is_refused_although_it_is_signed()
    {
        var claims = Claims();
        claims["note"] = new string('x', JsonWebSignature.MaxLength);

        Assert.Equal(TokenRejection.TooLong, await RejectionAsync(Sign(claims)));
    }

    [Theory]
    [InlineData("""{"alg":"ES256","alg":"none","kid":"KID"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","kid":"other"}""")]
    [InlineData("""{"alg":"ES256","\u0061lg":"none","kid":"KID"}""")]
    [InlineData("""{"alg":"ES256","kid":"KID","crit":["exp"]}""")]
    [InlineData("""{"alg":"ES256","kid":7}""")]
    [InlineData("""{"alg":"ES256","kid":"KID"} x""")]
    public async Task A_header_that_can_be_read_in_two_ways_is_refused(string header)
        => Assert.Equal(
            TokenRejection.InvalidHeader,
            await RejectionAsync(TestIdentity.Sign(s_key, header.Replace("KID", s_publicKey.Id), Claims())));

    [Fact]
    public async Task A_claim_that_comes_twice_is_refused()
    {
        var claims = JsonSerializer.Serialize(Claims());
        var twice = claims.Insert(1, $"\"sub\":\"{Guid.CreateVersion7()}\",");

        Assert.Equal(TokenRejection.InvalidClaims, await RejectionAsync(Sign(twice)));
        Assert.Equal(TokenRejection.None, await RejectionAsync(Sign(claims)));
    }

    [Theory]
    [InlineData("iss", "somebody-else", TokenRejection.WrongIssuer)]
    [InlineData("iss", "ESHOP-USERS", TokenRejection.WrongIssuer)]
    [InlineData("iss", null, TokenRejection.WrongIssuer)]
    [InlineData("iss", 1, TokenRejection.WrongIssuer)]
    [InlineData("aud", "another-shop", TokenRejection.WrongAudience)]
    [InlineData("aud", null, TokenRejection.WrongAudience)]
    [InlineData("aud", 7, TokenRejection.InvalidClaims)]
    [InlineData("sub", "42", TokenRejection.InvalidClaims)]
    [InlineData("sub", "00000000-0000-0000-0000-000000000000", TokenRejection.InvalidClaims)]
    [InlineData("sid", null, TokenRejection.InvalidClaims)]
    [InlineData("exp", "1768478400", TokenRejection.InvalidClaims)]
    [InlineData("exp", 1e300, TokenRejection.InvalidClaims)]
    [InlineData("exp", -1, TokenRejection.InvalidClaims)]
    [InlineData("exp", long.MaxValue, TokenRejection.InvalidClaims)]
    [InlineData("iat", 1.5, TokenRejection.InvalidClaims)]
    [InlineData("nbf", "soon", TokenRejection.InvalidClaims)]
    [InlineData("roles", 1, TokenRejection.InvalidClaims)]
    public async Task A_wrong_claim_is_refused(string name, object? value, TokenRejection expected)
    {
        var claims = Claims();
        claims[name] = value;

        Assert.Equal(expected, await RejectionAsync(Sign(claims)));
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sid")]
    [InlineData("exp")]
    [InlineData("iat")]
    public async Task A_missing_claim_is_refused(string name)
    {
        var claims = Claims();
        claims.Remove(name);

        Assert.Equal(TokenRejection.InvalidClaims, await RejectionAsync(Sign(claims)));
    }

    [Fact]
    public async Task One_of_several_audiences_is_enough()
    {
        var claims = Claims();
        claims["aud"] = new[] { "another-shop", "eshop" };

        Assert.Equal(TokenRejection.None, await RejectionAsync(Sign(claims)));
    }

    [Theory]
    [InlineData(629, TokenRejection.None)]
    [InlineData(630, TokenRejection.Expired)]
    [InlineData(-30, TokenRejection.None)]
    [InlineData(-31, TokenRejection.NotYetValid)]
    public async Task Clocks_may_be_half_a_minute_apart(int seconds, TokenRejection expected)
    {
        var token = Sign(Claims(issuedAt: -seconds));

        Assert.Equal(expected, await RejectionAsync(token));
    }

    [Fact]
    public async Task A_token_for_later_is_refused_until_then()
    {
        var claims = Claims();
        claims["nbf"] = Now(60).ToUnixTimeSeconds();
        var token = Sign(claims);

        Assert.Equal(TokenRejection.NotYetValid, await RejectionAsync(token));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TokenRejection.None, await RejectionAsync(token));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("x")]
    [InlineData("")]
    public async Task Claims_that_are_no_object_are_refused(string payload)
        => Assert.Equal(TokenRejection.InvalidClaims, await RejectionAsync(Sign(payload)));

    private Dictionary<string, object?> Claims(int issuedAt = 0) => new()
    {
        ["iss"] = "eshop-users",
        ["aud"] = "eshop",
        ["sub"] = s_user,
        ["sid"] = s_session,
        ["roles"] = new[] { "CUSTOMER" },
        ["scope"] = "",
        ["iat"] = Now(issuedAt).ToUnixTimeSeconds(),
        ["exp"] = Now(issuedAt + 600).ToUnixTimeSeconds(),
    };

    private DateTimeOffset Now(int seconds = 0) => _clock.GetUtcNow().AddSeconds(seconds);

    private async Task<AccessTokenResult> ReadAsync(string text)
        => await new AccessTokenReader(new OneKey(), Options.Create(new IdentityOptions()), _clock)
            .ReadAsync(text, CancellationToken.None);

    private async Task<TokenRejection> RejectionAsync(string text)
    {
        var result = await ReadAsync(text);
        Assert.Equal(result.Rejection == TokenRejection.None, result.Token is not null);
        return result.Rejection;
    }

    private static string Sign(object claims, string? keyId = null, ECDsa? key = null)
        => TestIdentity.Sign(key ?? s_key, new { alg = "ES256", kid = keyId ?? s_publicKey.Id }, claims);

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private sealed class OneKey : ISigningKeySource
    {
        public ValueTask<Es256PublicKey?> FindAsync(string keyId, CancellationToken cancellationToken)
            => new(keyId == s_publicKey.Id ? s_publicKey : null);
    }
}

using System.Text;
using System.Text.Json;

namespace EShop.ServiceDefaults.Identity.Tests;

public sealed class JsonWebSignatureTests
{
    // https://www.rfc-editor.org/rfc/rfc7515#appendix-A.3
    private const string Rfc7515A3 =
        "eyJhbGciOiJFUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    private const string Rfc7515A3Key =
        """
        {"keys":[{"kty":"EC","crv":"P-256","kid":"a3",
            "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
        """;

    private static readonly Es256PublicKey s_key = JsonWebKeySet.Read(Encoding.UTF8.GetBytes(Rfc7515A3Key))["a3"];

    [Fact]
    public void The_example_of_the_rfc_is_signed_by_its_key()
    {
        Assert.Equal(TokenRejection.None, JsonWebSignature.TryParse(Rfc7515A3, out var token));
        Assert.True(token!.IsSignedBy(s_key));
        Assert.Null(token.KeyId);
        Assert.Equal("joe", JsonElement.Parse(token.Payload).GetProperty("iss").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void Any_other_character_makes_another_signature(int position)
    {
        var start = position >= 0 ? position + 21 : Rfc7515A3.Length - 2;
        var forged = Rfc7515A3.ToCharArray();
        forged[start] = forged[start] == 'A' ? 'B' : 'A';

        var rejection = JsonWebSignature.TryParse(new string(forged), out var token);

        Assert.False(rejection == TokenRejection.None && token!.IsSignedBy(s_key));
    }

    [Theory]
    [InlineData("", TokenRejection.NotThreeParts)]
    [InlineData("a", TokenRejection.NotThreeParts)]
    [InlineData("e30.e30", TokenRejection.NotThreeParts)]
    [InlineData("e30.e30.e30.e30.e30", TokenRejection.NotThreeParts)]
    [InlineData("e30.e30.e30=", TokenRejection.InvalidEncoding)]
    [InlineData("e30.e 30.e30", TokenRejection.InvalidEncoding)]
    [InlineData("e30.e30.a+b/", TokenRejection.InvalidEncoding)]
    [InlineData("e30.e30.a", TokenRejection.InvalidEncoding)]
    [InlineData("e30.e30.ab", TokenRejection.InvalidEncoding)]
    [InlineData("e30.é30.e30", TokenRejection.InvalidEncoding)]
    [InlineData("bm8.e30.e30", TokenRejection.InvalidHeader)]
    [InlineData("W10.e30.e30", TokenRejection.InvalidHeader)]
    [InlineData("e30.e30.e30", TokenRejection.UnsupportedAlgorithm)]
    public void A_malformed_token_is_told_from_the_others(string token, TokenRejection expected)
        => Assert.Equal(expected, JsonWebSignature.TryParse(token, out _));

    [Fact]
    public void A_signature_of_another_length_is_none()
    {
        var signed = Rfc7515A3[..Rfc7515A3.LastIndexOf('.')];

        Assert.Equal(TokenRejection.None, JsonWebSignature.TryParse($"{signed}.AAAA", out var token));
        Assert.False(token!.IsSignedBy(s_key));
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"k","x":"AAAA","y":"AAAA"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"k","n":"AQAB","e":"AQAB"},{"kty":"oct","kid":"k","k":"AAAA"},7]}""")]
    [InlineData("""
        {"keys":[{"kty":"EC","crv":"P-256","kid":"k","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"}]}
        """)]
    [InlineData("""
        {"keys":[{"kty":"EC","crv":"P-256","kid":"k","use":"enc","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
        """)]
    public void Keys_that_verify_nothing_are_left_out(string set)
        => Assert.Empty(JsonWebKeySet.Read(Encoding.UTF8.GetBytes(set)));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("<html>")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    public void What_is_no_key_set_is_an_error(string text)
        => Assert.ThrowsAny<JsonException>(() => JsonWebKeySet.Read(Encoding.UTF8.GetBytes(text)));
}

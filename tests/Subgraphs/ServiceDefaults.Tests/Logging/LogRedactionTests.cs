using EShop.ServiceDefaults.Logging;

namespace EShop.ServiceDefaults.Tests.Logging;

public sealed class LogRedactionTests
{
    [Theory]
    [InlineData("token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln failed", "token [redacted] failed")]
    [InlineData("Authorization: Bearer abcdef0123456789", "Authorization: Bearer [redacted]")]
    [InlineData("Host=db;Password=hunter2;Database=x", "Host=db;Password=[redacted];Database=x")]
    [InlineData("{\"refreshToken\": \"abc123\"}", "{\"refreshToken\": \"[redacted]\"}")]
    [InlineData("code for +4915112345678 sent", "code for [redacted] sent")]
    [InlineData("call +49 (151) 1234-5678", "call [redacted]")]
    [InlineData("mail to jane.doe+x@mail.example.com", "mail to [redacted]")]
    [InlineData("card 4111 1111 1111 1111 declined", "card [redacted] declined")]
    [InlineData("card 4111111111111111", "card [redacted]")]
    public void What_nobody_may_read_is_taken_out(string text, string expected)
        => Assert.Equal(expected, LogRedaction.Redact(text));

    [Theory]
    [InlineData("order 0190f2a4-7c1e-7d3a-9b2c-123456789012 took 12345678901 ticks")]
    [InlineData("at 2026-11-20T17:33:43.4954948+00:00 position 4111111111111112")]
    [InlineData("http://127.0.0.1:4002/graphql answered 503 after 1.234567 s")]
    public void Ids_times_and_numbers_stay(string text) => Assert.Equal(text, LogRedaction.Redact(text));

    [Theory]
    [InlineData("PhoneNumber", true)]
    [InlineData("refreshToken", true)]
    [InlineData("ShippingAddress", true)]
    [InlineData("AddressId", false)]
    [InlineData("EventId", false)]
    public void A_name_tells_whether_its_value_may_be_read(string name, bool expected)
        => Assert.Equal(expected, LogRedaction.IsSensitive(name));

    [Fact]
    public void A_sensitive_value_says_nothing_as_text()
    {
        var phone = new Sensitive<string>("+4915112345678");

        Assert.Equal("[redacted]", $"{phone}");
        Assert.Equal("+4915112345678", phone.Value);
    }
}

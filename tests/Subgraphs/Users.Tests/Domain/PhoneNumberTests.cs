namespace EShop.Users.Domain.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+4915123456789", "+4915123456789", "DE")]
    [InlineData(" +49 (151) 234-567.89 ", "+4915123456789", "DE")]
    [InlineData("0043 664 1234567", "+436641234567", "AT")]
    [InlineData("+44 7700 900123", "+447700900123", "GB")]
    [InlineData("+1 (202) 555-0100", "+12025550100", "US")]
    [InlineData("+353 85 1234567", "+353851234567", "IE")]
    public void A_number_has_one_form(string text, string value, string country)
    {
        var number = PhoneNumber.Parse(text);

        Assert.Equal((value, country), (number.Value, number.Country.Code));
    }

    [Fact]
    public void A_number_does_not_get_into_a_log_by_accident()
        => Assert.Equal("+44…23", $"{PhoneNumber.Parse("+447700900123")}");

    [Fact]
    public void No_calling_code_begins_with_another()
        => Assert.All(PhoneCountry.All, country => Assert.DoesNotContain(
            PhoneCountry.All, other => other != country && other.Prefix.StartsWith(country.Prefix, StringComparison.Ordinal)));

    [Fact]
    public void The_demo_users_have_numbers_that_belong_to_nobody()
        => Assert.All(Demo.DemoUser.All, user => Assert.StartsWith("+447700900", PhoneNumber.Parse(user.Phone).Value));
}

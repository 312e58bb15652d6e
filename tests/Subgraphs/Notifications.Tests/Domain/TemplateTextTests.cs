using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain.Tests;

public sealed class TemplateTextTests
{
    private static readonly Dictionary<string, string> s_values = new() { ["name"] = "Ada", ["amount"] = "{name}" };

    [Theory]
    [InlineData("", "")]
    [InlineData("Hello", "Hello")]
    [InlineData("{name}", "Ada")]
    [InlineData("a{name}b{name}c", "aAdabAdac")]
    [InlineData("{{name}} }}{{", "{name} }{")]
    // What a value says is not read again.
    [InlineData("{amount}", "{name}")]
    public void Values_stand_in_the_place_of_placeholders(string text, string expected)
        => Assert.Equal(expected, TemplateText.Parse(text).Render(s_values));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("a } b")]
    [InlineData("{}")]
    [InlineData("{name")]
    [InlineData("{ name }")]
    [InlineData("{name.length}")]
    [InlineData("{1}")]
    [InlineData("{näme}")]
    public void What_is_no_placeholder_is_refused(string text)
        => Assert.Throws<InvalidTemplateException>(() => TemplateText.Parse(text));

    [Fact]
    public void A_placeholder_without_a_value_is_an_error()
    {
        var exception = Assert.Throws<MissingPlaceholderException>(() => TemplateText.Parse("{total}").Render(s_values));

        Assert.Equal("total", exception.Placeholder);
    }

    [Theory]
    [InlineData("order-shipped", NotificationChannel.Push, "en", "Title", "{orderNumber}", true)]
    [InlineData("order-shipped", NotificationChannel.Push, "de-AT", "Title", "{greeting}", true)]
    [InlineData("courier-arrived", NotificationChannel.Sms, "en", null, "{orderNumber}", true)]
    [InlineData("order-shipped", NotificationChannel.Sms, "en", null, "text", false)]
    [InlineData("order-shipped", NotificationChannel.Push, "english", "Title", "text", false)]
    [InlineData("order-shipped", NotificationChannel.Push, "en", null, "text", false)]
    [InlineData("order-shipped", NotificationChannel.Push, "en", "a\nb", "text", false)]
    [InlineData("order-shipped", NotificationChannel.Push, "en", "{amount}", "text", false)]
    [InlineData("order-shipped", NotificationChannel.Push, "en", "Title", " ", false)]
    [InlineData("courier-arrived", NotificationChannel.Sms, "en", "Title", "text", false)]
    public void A_template_keeps_the_rules(
        string kind, NotificationChannel channel, string locale, string? title, string text, bool isValid)
    {
        var exception = Record.Exception(
            () => TemplateRules.Verify(NoticeKinds.Find(kind), channel, locale, title, text));

        Assert.Equal(isValid, exception is null);
    }

    [Fact]
    public void A_title_stays_in_one_line_whatever_its_values_are()
        => Assert.Equal(
            "a  Bcc: b",
            NoticeWords.Render("a{x}b", "text", new Dictionary<string, string> { ["x"] = "\r\nBcc: " }).Title);
}

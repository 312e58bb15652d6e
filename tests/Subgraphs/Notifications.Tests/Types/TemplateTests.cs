using System.Text.Json;
using EShop.Notifications.Domain;
using EShop.Notifications.Templates;
using EShop.Notifications.Tests;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Notifications.Types.Tests;

public sealed class TemplateTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    private const string Edit =
        """
        mutation ($input: EditNotificationTemplateInput!) {
          editNotificationTemplate(input: $input) {
            notificationTemplate { title text version }
            errors { __typename ... on StaleVersionError { current } ... on Error { message } }
          }
        }
        """;

    private const string Add =
        """
        mutation ($input: AddNotificationTemplateInput!) {
          addNotificationTemplate(input: $input) { notificationTemplate { locale } errors { __typename } }
        }
        """;

    private const string Preview =
        """
        mutation ($input: PreviewTemplateInput!) {
          previewTemplate(input: $input) {
            templatePreview { title text html }
            errors { __typename ... on MissingPlaceholderError { placeholder } ... on InvalidTemplateError { message } }
          }
        }
        """;

    [Fact]
    public async Task Staff_write_texts_anew_and_what_is_sent_then_has_them()
    {
        var (id, version) = await FindAsync("order-packed", "en");
        var input = new { id, version, title = "Packed: {orderNumber}", text = "It is packed." };

        var first = await PostAsync(Edit, input, "editNotificationTemplate");
        var stale = await PostAsync(Edit, input, "editNotificationTemplate");
        var user = host.Users.Add();
        await host.NotifyAsync(NoticeKinds.OrderPacked, user.UserId, null, NoticeValue.Of(NoticeValue.OrderNumber, "A-1"));
        await host.SendDueAsync();

        Assert.Equal(
            $$"""{"title":"Packed: {orderNumber}","text":"It is packed.","version":{{version + 1}}}""",
            first.GetProperty("notificationTemplate").GetRawText());
        var error = stale.GetProperty("errors")[0];
        Assert.Equal("StaleVersionError", error.GetProperty("__typename").GetString());
        Assert.Equal(version + 1, error.GetProperty("current").GetInt32());
        await host.AreAsync(user.UserId, "InApp Sent");
        await using var db = host.CreateContext();
        Assert.Equal("Packed: A-1", db.Notifications.Single(row => row.UserId == user.UserId).Title);
    }

    [Fact]
    public async Task Of_two_edits_of_one_version_one_counts()
    {
        var (id, version) = await FindAsync("order-packed", "de");

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(i
            => PostAsync(Edit, new { id, version, title = $"Titel {i}", text = "Text" }, "editNotificationTemplate")));

        Assert.Equal(1, payloads.Count(payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Null));
        Assert.Equal((id, version + 1), await FindAsync("order-packed", "de"));
    }

    [Theory]
    [InlineData("Title", "{amount}", "Notifications of this kind have no amount.")]
    [InlineData("Title", "{orderNumber", "The brace at position 1 begins no placeholder.")]
    [InlineData(null, "text", "A text message has no title; everything else has one.")]
    public async Task A_text_that_could_never_be_sent_is_refused(string? title, string text, string message)
    {
        var (id, version) = await FindAsync("courier-assigned", "en");

        var payload = await PostAsync(Edit, new { id, version, title, text }, "editNotificationTemplate");

        Assert.Equal(message, payload.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal((id, version), await FindAsync("courier-assigned", "en"));
    }

    [Fact]
    public async Task Another_language_is_added_once_and_used()
    {
        var input = new { kind = "order-placed", channel = "IN_APP", locale = "fr", title = "Commande {orderNumber}", text = "Merci." };

        var payloads = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => PostAsync(Add, input, "addNotificationTemplate")));
        var user = host.Users.Add(locale: "fr-CA");
        await host.NotifyAsync(NoticeKinds.OrderPlaced, user.UserId, null, NoticeValue.Of(NoticeValue.OrderNumber, "A-1"));
        await host.SendDueAsync();

        Assert.Equal(
            [null, "TemplateExistsError"],
            payloads.Select(payload => payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
                ? errors[0].GetProperty("__typename").GetString() : null).Distinct().Order());
        Assert.Equal(1, payloads.Count(payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Null));
        await host.AreAsync(user.UserId, "InApp Sent");
        await using var db = host.CreateContext();
        Assert.Equal("Commande A-1", db.Notifications.Single(row => row.UserId == user.UserId).Title);
    }

    [Fact]
    public async Task A_preview_shows_a_mail_with_everything_escaped()
    {
        var payload = await PreviewAsync("EMAIL", "Order {orderNumber}", "{greeting}\n\n<i>soon</i>", "<script>");

        var preview = payload.GetProperty("templatePreview");
        Assert.Equal("Order 1", preview.GetProperty("title").GetString());
        Assert.Equal("<script>\n\n<i>soon</i>", preview.GetProperty("text").GetString());
        Assert.Contains("<p>&lt;script&gt;</p>\n<p>&lt;i&gt;soon&lt;/i&gt;</p>", preview.GetProperty("html").GetString());
    }

    [Fact]
    public async Task A_preview_names_the_placeholder_that_has_no_value()
        => Assert.Equal(
            """[{"__typename":"MissingPlaceholderError","placeholder":"greeting"}]""",
            (await PreviewAsync("PUSH", "Order {orderNumber}", "{greeting}", null)).GetProperty("errors").GetRawText());

    [Fact]
    public async Task A_start_adds_what_is_missing_and_leaves_what_staff_wrote()
    {
        var (id, version) = await FindAsync("courier-arrived", "de");
        await PostAsync(Edit, new { id, version, title = "Da!", text = "Hier." }, "editNotificationTemplate");

        await new TemplateSetup(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Clock).StartAsync(CancellationToken.None);

        Assert.Equal((id, version + 1), await FindAsync("courier-arrived", "de"));
    }

    private Task<JsonElement> PreviewAsync(string channel, string title, string text, string? greeting)
    {
        var values = new List<object> { new { name = "orderNumber", text = "1" } };
        if (greeting is not null)
        {
            values.Add(new { name = "greeting", text = greeting });
        }

        return PostAsync(Preview, new { kind = "order-shipped", channel, title, text, values }, "previewTemplate");
    }

    private async Task<(string? Id, int Version)> FindAsync(string kind, string locale)
    {
        var node = (await host.Staff.PostAsync(
            """
            query ($kind: String, $locale: String) {
              notificationTemplates(kind: $kind, locale: $locale, channel: IN_APP) { nodes { id version placeholders } }
            }
            """,
            new { kind, locale })).Data.GetProperty("notificationTemplates").GetProperty("nodes")[0];
        return (node.GetProperty("id").GetString(), node.GetProperty("version").GetInt32());
    }

    private async Task<JsonElement> PostAsync(string document, object input, string field)
        => (await host.Staff.PostAsync(document, new { input })).Data.GetProperty(field);
}

using EShop.Notifications.Templates;

namespace EShop.Notifications.Domain.Tests;

public sealed class TemplateTextsTests
{
    [Fact]
    public void Every_kind_has_a_valid_text_for_each_channel_in_each_language()
    {
        var templates = TemplateTexts.Read(DateTimeOffset.UnixEpoch).ToList();

        Assert.Equal(
            TemplateTexts.Locales.Count * NoticeKinds.All.Sum(kind => kind.Channels.Count),
            templates.Select(template => (template.Kind, template.Channel, template.Locale)).Distinct().Count());
    }

    [Fact]
    public void No_two_kinds_have_one_name()
    {
        Assert.Equal(NoticeKinds.All.Count, NoticeKinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.All(NoticeKinds.All, kind => Assert.InRange(kind.Name.Length, 1, NoticeKind.MaxNameLength));
    }
}

using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Templates;

[ObjectType<NotificationTemplate>]
[Authorize(Policy = NotificationsScopes.Read)]
public static partial class NotificationTemplateNode
{
    [BindMember(nameof(NotificationTemplate.Id))]
    [ID<NotificationTemplate>]
    public static Guid GetId([Parent] NotificationTemplate template) => template.Id;

    /// <summary>The placeholders that it may use.</summary>
    public static IReadOnlyList<string> GetPlaceholders([Parent] NotificationTemplate template)
        => [NoticeValue.Greeting, .. NoticeKinds.Find(template.Kind)?.Placeholders ?? []];
}

using EShop.Notifications.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeNotificationsContext() : DesignTimeContext<NotificationsContext>(options => new(options));

using EShop.Contracts.Events.Notifications;

namespace EShop.Analytics.Reports;

/// <summary>How many notifications of one kind went out.</summary>
/// <param name="Template">Which text.</param>
/// <param name="Channel">The way they went.</param>
/// <param name="Sent">How many a provider took over.</param>
/// <param name="Failed">How many could not be sent.</param>
public sealed record NotificationOutcome(string Template, NotificationChannel Channel, long Sent, long Failed);

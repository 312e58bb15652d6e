using EShop.Analytics.Types.Reports;
using EShop.Contracts.Events.Analytics;
using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Events;

/// <summary>Tells who watches the sales of one, after it was committed.</summary>
internal sealed class SaleRecordedHandler(ITopicEventSender sender) : IEventHandler<SaleRecorded>
{
    public Task HandleAsync(SaleRecorded message, EventContext context, CancellationToken cancellationToken)
        => sender.SendAsync(SalesSubscriptions.Topic, message, cancellationToken).AsTask();
}

using EShop.Suppliers.Domain;

namespace EShop.Suppliers.Types.Suppliers;

[SubscriptionType]
public static partial class SupplierSubscriptions
{
    internal static string LeadTimeTopic(Guid supplierId) => $"lead-time/{supplierId}";

    /// <summary>The supplier, each time when its lead time has changed.</summary>
    [Subscribe(With = nameof(SubscribeToLeadTimeAsync))]
    public static Task<Supplier> LeadTimeChangedAsync(
        [EventMessage] Guid supplierId,
        ISupplierByIdDataLoader supplierById,
        CancellationToken cancellationToken)
        => supplierById.LoadRequiredAsync(supplierId, cancellationToken);

    public static ValueTask<ISourceStream<Guid>> SubscribeToLeadTimeAsync(
        [ID<Supplier>] Guid id,
        ITopicEventReceiver events,
        CancellationToken cancellationToken)
        => events.SubscribeAsync<Guid>(LeadTimeTopic(id), cancellationToken);
}

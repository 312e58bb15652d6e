using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Zones;

[ObjectType<DeliveryZone>]
public static partial class DeliveryZoneNode
{
    [BindMember(nameof(DeliveryZone.Id))]
    [ID<DeliveryZone>]
    public static Guid GetId([Parent] DeliveryZone zone) => zone.Id;

    /// <summary>What a delivery costs, before promotions.</summary>
    [BindMember(nameof(DeliveryZone.Fee))]
    public static Money GetFee([Parent] DeliveryZone zone) => new(zone.Fee, zone.Currency);
}

namespace EShop.Delivery.Live;

/// <summary>The topics that subscribers listen to.</summary>
internal static class DeliveryTopics
{
    /// <summary>Where the courier of a delivery is; it ends with the delivery.</summary>
    public static string Location(Guid deliveryId) => $"courier-location/{deliveryId}";

    /// <summary>The ids of offers to a courier.</summary>
    public static string Offers(Guid courierId) => $"courier-offers/{courierId}";
}

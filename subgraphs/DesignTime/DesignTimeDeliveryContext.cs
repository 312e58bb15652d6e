using EShop.Delivery.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeDeliveryContext() : DesignTimeContext<DeliveryContext>(options => new(options));

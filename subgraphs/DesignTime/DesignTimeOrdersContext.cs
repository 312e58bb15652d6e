using EShop.Orders.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeOrdersContext() : DesignTimeContext<OrdersContext>(options => new(options));

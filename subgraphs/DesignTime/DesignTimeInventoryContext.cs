using EShop.Inventory.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeInventoryContext() : DesignTimeContext<InventoryContext>(options => new(options));

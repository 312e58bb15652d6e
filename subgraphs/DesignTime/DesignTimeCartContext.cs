using EShop.Cart.Data;

namespace EShop.DesignTime;

internal sealed class DesignTimeCartContext() : DesignTimeContext<CartContext>(options => new(options));

using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

[SubscriptionType]
public static partial class OrderSubscriptions
{
    [Subscribe]
    public static string OrderPlaced([Topic] [StringLength(3)] string shop, [EventMessage] string line) => line + shop;
}

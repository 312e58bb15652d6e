using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

[QueryType]
public static partial class OrderQueries
{
    public static string? FindOrder(AddressInput address, [Range(1, 5)] int page = 1) => $"{address.City} {page}";
}

using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

public sealed record OrderLineInput(
    [RegularExpression("[A-Z]{3}-[0-9]+")] string Sku,
    [Range(1, 99)] int Quantity,
    [MaxLength(2)] IReadOnlyList<OrderLineInput>? Extras);

using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

[MutationType]
public static partial class OrderMutations
{
    [Error<InvalidOperationException>]
    public static string PlaceOrder(
        [EmailAddress(ErrorMessage = "This is no e-mail address.")] string mail,
        [Required] IReadOnlyList<OrderLineInput> lines,
        AddressInput? address,
        [Url] IReadOnlyList<string>? links,
        [Service] ShopStore store)
    {
        store.Selectors.Add("placed");
        return $"{mail} {lines.Count} {address?.City}";
    }

    [UseMutationConvention(Disable = true)]
    public static string? NoteOrder([MinLength(3)] string note, [Service] ShopStore store)
    {
        store.Selectors.Add("noted");
        return note;
    }
}

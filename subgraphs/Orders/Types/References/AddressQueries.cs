namespace EShop.Orders.Types.References;

[QueryType]
public static partial class AddressQueries
{
    /// <summary>An address that an order refers to. Whether it exists is for the users subgraph to say.</summary>
    [Lookup]
    [Internal]
    public static Address? GetAddressById([ID<Address>] Guid id) => new(id);
}

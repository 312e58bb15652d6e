namespace EShop.Delivery.Types.References;

[QueryType]
public static partial class AddressQueries
{
    /// <summary>What this subgraph adds to an address. Whether it exists is for the users subgraph to say.</summary>
    [Lookup]
    [Internal]
    public static Address? GetAddressById([ID<Address>] Guid id) => new(id);
}

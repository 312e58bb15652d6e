using EShop.Users.Domain;

namespace EShop.Users.Types.Addresses;

/// <summary>An address is only ever resolved for its owner or for whoever may read users.</summary>
[ObjectType<Address>]
public static partial class AddressNode
{
    [BindMember(nameof(Address.Id))]
    [ID<Address>]
    public static Guid GetId([Parent] Address address) => address.Id;

    /// <summary>Whose address it is.</summary>
    [BindMember(nameof(Address.UserId))]
    [ID<User>]
    public static Guid GetUserId([Parent] Address address) => address.UserId;
}

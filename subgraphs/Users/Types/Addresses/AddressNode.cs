using EShop.Users.Domain;
using EShop.Users.Types.Users;

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
    public static Task<User> GetUserAsync(
        [Parent] Address address,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
        => userById.LoadRequiredAsync(address.UserId, cancellationToken);
}

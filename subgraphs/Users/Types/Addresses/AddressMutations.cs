using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using EShop.Users.Types.Errors;

namespace EShop.Users.Types.Addresses;

[MutationType]
internal static partial class AddressMutations
{
    /// <summary>Adds an address to the signed-in user's address book; the first one becomes both defaults.</summary>
    /// <param name="address">What is written on the label.</param>
    /// <param name="defaultShipping">Whether goods go there from now on unless the user says otherwise.</param>
    /// <param name="defaultBilling">Whether bills go there from now on unless the user says otherwise.</param>
    [Authorize]
    [Error<InvalidFieldError>]
    [Error<TooManyAddressesError>]
    public static Task<Address> AddAddressAsync(
        AddressInput address,
        bool? defaultShipping,
        bool? defaultBilling,
        CurrentUser current,
        AddressBook book,
        CancellationToken cancellationToken)
        => book.AddAsync(
            current.RequiredId,
            address.ToDetails(),
            defaultShipping ?? false,
            defaultBilling ?? false,
            cancellationToken);

    /// <summary>Changes what is written on an address label.</summary>
    /// <param name="id">The address.</param>
    /// <param name="version">The version of the address that the edit was made from.</param>
    /// <param name="address">What is written on the label from now on.</param>
    [Authorize]
    [Error<AddressNotFoundError>]
    [Error<InvalidFieldError>]
    [Error<StaleVersionError>]
    public static Task<Address> UpdateAddressAsync(
        [ID<Address>] Guid id,
        int version,
        AddressInput address,
        CurrentUser current,
        AddressBook book,
        CancellationToken cancellationToken)
        => book.EditAsync(current.RequiredId, id, version, address.ToDetails(), cancellationToken);

    /// <summary>Makes an address the one that goods, bills or both go to unless the user says otherwise.</summary>
    /// <param name="id">The address.</param>
    /// <param name="shipping">Whether goods go there.</param>
    /// <param name="billing">Whether bills go there.</param>
    [Authorize]
    [Error<AddressNotFoundError>]
    public static Task<Address> SetDefaultAddressAsync(
        [ID<Address>] Guid id,
        bool shipping,
        bool billing,
        CurrentUser current,
        AddressBook book,
        CancellationToken cancellationToken)
        => book.MakeDefaultAsync(current.RequiredId, id, shipping, billing, cancellationToken);

    /// <summary>Removes an address; what it was the default of, the newest of the others becomes.</summary>
    /// <param name="id">The address.</param>
    [Authorize]
    [Error<AddressNotFoundError>]
    public static Task<Address> RemoveAddressAsync(
        [ID<Address>] Guid id,
        CurrentUser current,
        AddressBook book,
        CancellationToken cancellationToken)
        => book.RemoveAsync(current.RequiredId, id, cancellationToken);
}

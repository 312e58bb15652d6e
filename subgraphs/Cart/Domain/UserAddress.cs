namespace EShop.Cart.Domain;

/// <summary>Whose an address is, as Users told; where it is nobody here knows.</summary>
public sealed class UserAddress
{
    public Guid AddressId { get; init; }

    public Guid UserId { get; init; }
}

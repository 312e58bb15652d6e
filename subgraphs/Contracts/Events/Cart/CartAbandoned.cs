namespace EShop.Contracts.Events.Cart;

/// <summary>A cart with something in it was left alone.</summary>
/// <param name="CartId">The cart.</param>
/// <param name="UserId">Whose cart it is; null: a guest's.</param>
/// <param name="ItemCount">How many pieces are in it.</param>
/// <param name="Total">What they cost.</param>
/// <param name="LastChangedAt">When it was last changed.</param>
public sealed record CartAbandoned(
    Guid CartId,
    Guid? UserId,
    int ItemCount,
    Money Total,
    DateTimeOffset LastChangedAt) : IEvent
{
    Guid IEvent.AggregateId => CartId;
}

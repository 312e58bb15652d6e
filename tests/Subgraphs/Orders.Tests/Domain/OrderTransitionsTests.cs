using static EShop.Orders.Domain.OrderStatus;

namespace EShop.Orders.Domain.Tests;

public sealed class OrderTransitionsTests
{
    // Written down a second time, by hand: every pair that is not here must be refused.
    private static readonly HashSet<(OrderStatus, OrderStatus)> s_allowed =
    [
        (Placed, Confirmed), (Placed, Cancelled), (Confirmed, Packed), (Confirmed, Cancelled), (Packed, Shipped),
        (Packed, Cancelled), (Shipped, OutForDelivery), (Shipped, Returned), (OutForDelivery, Delivered),
        (OutForDelivery, Returned), (Delivered, ReturnRequested), (Delivered, Refunded), (ReturnRequested, Delivered),
        (ReturnRequested, Returned), (Returned, ReturnRequested), (Returned, Refunded)
    ];

    public static TheoryData<OrderStatus, OrderStatus> Pairs
    {
        get
        {
            var pairs = new TheoryData<OrderStatus, OrderStatus>();

            foreach (var from in Enum.GetValues<OrderStatus>())
            {
                foreach (var to in Enum.GetValues<OrderStatus>())
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Only_what_is_in_the_table_may_follow(OrderStatus from, OrderStatus to)
        => Assert.Equal(s_allowed.Contains((from, to)), OrderTransitions.Allows(from, to));

    [Fact]
    public void Every_status_but_the_first_is_reached_and_two_are_the_end()
    {
        var reached = Enum.GetValues<OrderStatus>().SelectMany(OrderTransitions.After).ToHashSet();

        Assert.Equal([.. Enum.GetValues<OrderStatus>().Except([Placed])], reached.Order());
        Assert.Equal(
            [Cancelled, Refunded],
            Enum.GetValues<OrderStatus>().Where(status => OrderTransitions.After(status).Count == 0));
    }

    [Fact]
    public void What_has_left_cannot_be_cancelled()
        => Assert.Equal(
            [Placed, Confirmed, Packed],
            Enum.GetValues<OrderStatus>().Where(OrderTransitions.IsCancellable));
}

namespace EShop.Delivery.Domain;

using static DeliveryStatus;

/// <summary>What can follow on each status.</summary>
public static class DeliveryTransitions
{
    private static readonly Dictionary<DeliveryStatus, DeliveryStatus[]> s_next = new()
    {
        [Refused] = [Cancelled],
        [Planned] = [Searching, Cancelled],
        [Searching] = [NoCourier, Assigned, Cancelled],
        [NoCourier] = [Searching, Cancelled],
        [Assigned] = [PickedUp, Searching, Cancelled],
        [PickedUp] = [EnRoute, Failed],
        [EnRoute] = [Arrived, Failed],
        [Arrived] = [Delivered, Failed],
        [Delivered] = [],
        [Failed] = [Searching, Cancelled],
        [Cancelled] = [],
    };

    /// <summary>The statuses in which the courier has the goods and can be followed.</summary>
    public static IReadOnlyList<DeliveryStatus> OnTheWay { get; } = [PickedUp, EnRoute, Arrived];

    /// <summary>The statuses in which a courier is responsible.</summary>
    public static IReadOnlyList<DeliveryStatus> WithCourier { get; } = [Assigned, .. OnTheWay];

    /// <summary>The statuses in which somebody still waits for the goods.</summary>
    public static IReadOnlyList<DeliveryStatus> Open { get; } = [Planned, Searching, NoCourier, .. WithCourier];

    /// <summary>Whether a status can follow on another.</summary>
    public static bool Allows(DeliveryStatus from, DeliveryStatus to) => s_next[from].Contains(to);
}

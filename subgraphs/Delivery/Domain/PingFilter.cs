namespace EShop.Delivery.Domain;

/// <summary>
/// Keeps of the positions that a device sends those that can be true: on the globe, not from the future, not old, each
/// later than the one before, and reachable from it.
/// </summary>
/// <param name="MaxSpeed">The fastest that a courier can be, in metres per second.</param>
public sealed record PingFilter(double MaxSpeed)
{
    /// <summary>How far the clock of a device may be ahead.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromSeconds(30);

    /// <summary>How old a position may be that comes late.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    // The map of Redis ends there, and so do roads.
    private const double MaxLatitude = 85;

    // Positions are off by some metres, which over a short time would look like great speed.
    private const double Tolerance = 50;

    /// <summary>Those of the positions that can be true, in their order.</summary>
    /// <param name="last">The last one that was kept before; null: none is known.</param>
    /// <param name="pings">What came.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<CourierPosition> Keep(
        CourierPosition? last,
        IEnumerable<CourierPosition> pings,
        DateTimeOffset now)
    {
        var kept = new List<CourierPosition>();

        foreach (var ping in pings)
        {
            if (IsOnGlobe(ping) && IsRecent(ping, now) && (last is null || Follows(last, ping)))
            {
                last = ping with { Heading = ping.Heading ?? HeadingFrom(last, ping) };
                kept.Add(last);
            }
        }

        return kept;
    }

    private static bool IsOnGlobe(CourierPosition ping)
        => Math.Abs(ping.Point.Latitude) <= MaxLatitude
            && Math.Abs(ping.Point.Longitude) <= 180
            && ping.Heading is null or (>= 0 and < 360)
            && ping.Speed is null or (>= 0 and < 200);

    private static bool IsRecent(CourierPosition ping, DateTimeOffset now)
        => ping.At <= now + MaxAhead && ping.At >= now - MaxAge;

    private bool Follows(CourierPosition last, CourierPosition ping)
        => ping.At > last.At
            && GeoDistance.Metres(last.Point, ping.Point)
                <= Tolerance + (MaxSpeed * (ping.At - last.At).TotalSeconds);

    private static double? HeadingFrom(CourierPosition? last, CourierPosition ping)
        => last is null || GeoDistance.Metres(last.Point, ping.Point) < 3
            ? last?.Heading
            : GeoDistance.Bearing(last.Point, ping.Point);
}

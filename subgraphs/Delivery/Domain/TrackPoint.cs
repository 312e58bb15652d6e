namespace EShop.Delivery.Domain;

/// <summary>Where a courier was at some time: one of the many positions is kept for each while.</summary>
public sealed class TrackPoint
{
    /// <summary>The courier.</summary>
    public Guid CourierId { get; init; }

    /// <summary>The beginning of the while.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; init; }
}

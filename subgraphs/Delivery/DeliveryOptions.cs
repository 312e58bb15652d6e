namespace EShop.Delivery;

/// <summary>How deliveries are run; configuration section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Delivery";

    /// <summary>How many couriers are asked at the same time.</summary>
    public int OfferWave { get; set; } = 2;

    /// <summary>How long a courier has to answer.</summary>
    public TimeSpan OfferTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far away from the goods couriers are asked, in metres.</summary>
    public int OfferRadius { get; set; } = 15_000;

    /// <summary>How long a delivery without a slot may take.</summary>
    public TimeSpan AsSoonAsPossible { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How near counts as being at the door, in metres.</summary>
    public int GeofenceRadius { get; set; } = 100;

    /// <summary>The fastest that a courier can be, in metres per second.</summary>
    public double MaxCourierSpeed { get; set; } = 70;

    /// <summary>How many times a courier may send positions in ten seconds.</summary>
    public int MaxUpdatesPerTenSeconds { get; set; } = 20;

    /// <summary>How long a courier is where it last was; without news for longer it gets no offers.</summary>
    public TimeSpan PositionLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a position is kept for good.</summary>
    public TimeSpan TrackInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long kept positions are kept.</summary>
    public TimeSpan TrackRetention { get; set; } = TimeSpan.FromDays(30);
}

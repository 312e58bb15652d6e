using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Guesses how long a courier takes; replaceable by a service that knows streets and traffic.</summary>
public interface IArrivalEstimate
{
    /// <summary>How long from one place to another, with the handover.</summary>
    /// <param name="from">Where the courier is.</param>
    /// <param name="to">Where the courier goes.</param>
    /// <param name="vehicle">What with.</param>
    /// <param name="speed">How fast the courier is now, in metres per second; null: not known.</param>
    TimeSpan Between(GeoPoint from, GeoPoint to, VehicleKind vehicle, double? speed);
}

using System.Text.Json;

namespace EShop.CourierSimulator.Couriers;

/// <summary>What a courier's app shows.</summary>
/// <param name="IsOnline">Whether offers come.</param>
/// <param name="Offers">The ids of the offers, the oldest first.</param>
/// <param name="Jobs">What was taken and is not finished, the oldest first.</param>
/// <param name="Position">Where the shop last saw the courier.</param>
public sealed record CourierView(
    bool IsOnline,
    IReadOnlyList<string> Offers,
    IReadOnlyList<CourierJob> Jobs,
    MapPoint? Position)
{
    /// <summary>Asks for it.</summary>
    public const string Document =
        """
        query Work {
          viewer {
            courier {
              isOnline
              position { point { latitude longitude } }
              offers { id }
              deliveries {
                id
                status
                pickups { location { latitude longitude } }
                destination { location { latitude longitude } }
                cashToCollect { amount }
              }
            }
          }
        }
        """;

    /// <summary>Reads the answer; null: who asks is no courier (yet).</summary>
    public static CourierView? Of(JsonElement data)
        => data.GetProperty("viewer") is { ValueKind: JsonValueKind.Object } viewer
            && viewer.GetProperty("courier") is { ValueKind: JsonValueKind.Object } courier
            ? new CourierView(
                courier.GetProperty("isOnline").GetBoolean(),
                [.. courier.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("id").GetString()!)],
                [.. courier.GetProperty("deliveries").EnumerateArray().Select(CourierJob.Of)],
                courier.GetProperty("position") is { ValueKind: JsonValueKind.Object } position
                    ? CourierJob.PointOf(position.GetProperty("point"))
                    : null)
            : null;
}

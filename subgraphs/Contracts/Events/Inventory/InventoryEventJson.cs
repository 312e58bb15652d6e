using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Inventory;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StockChanged))]
[JsonSerializable(typeof(StockLow))]
[JsonSerializable(typeof(StockReserved))]
[JsonSerializable(typeof(StockReservationFailed))]
[JsonSerializable(typeof(ReservationExpired))]
[JsonSerializable(typeof(ReservationConfirmed))]
[JsonSerializable(typeof(ReservationReleased))]
internal sealed partial class InventoryEventJson : JsonSerializerContext;

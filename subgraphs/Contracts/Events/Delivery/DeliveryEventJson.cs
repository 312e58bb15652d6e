using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Delivery;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SlotReserved))]
[JsonSerializable(typeof(DeliveryPlanned))]
[JsonSerializable(typeof(DeliveryRefused))]
[JsonSerializable(typeof(DeliveryCancelled))]
[JsonSerializable(typeof(CourierAssigned))]
[JsonSerializable(typeof(CourierUnassigned))]
[JsonSerializable(typeof(NoCourierAvailable))]
[JsonSerializable(typeof(PickedUp))]
[JsonSerializable(typeof(CourierArrived))]
[JsonSerializable(typeof(DeliveryCompleted))]
[JsonSerializable(typeof(DeliveryFailed))]
[JsonSerializable(typeof(DeliveryLate))]
[JsonSerializable(typeof(DeliveryStranded))]
internal sealed partial class DeliveryEventJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Orders;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(OrderConfirmed))]
[JsonSerializable(typeof(OrderPacked))]
[JsonSerializable(typeof(OrderShipped))]
[JsonSerializable(typeof(OrderDelivered))]
[JsonSerializable(typeof(OrderCancelled))]
[JsonSerializable(typeof(ReturnRequested))]
[JsonSerializable(typeof(ReturnApproved))]
[JsonSerializable(typeof(OrderRefunded))]
[JsonSerializable(typeof(ReserveStock))]
[JsonSerializable(typeof(ConfirmStock))]
[JsonSerializable(typeof(ReleaseStock))]
[JsonSerializable(typeof(AuthorizePayment))]
[JsonSerializable(typeof(CapturePayment))]
[JsonSerializable(typeof(VoidPayment))]
[JsonSerializable(typeof(RefundPayment))]
[JsonSerializable(typeof(PlanDelivery))]
[JsonSerializable(typeof(CancelDelivery))]
[JsonSerializable(typeof(OrderProgressed))]
internal sealed partial class OrderEventJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Payments;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PaymentAuthorized))]
[JsonSerializable(typeof(PaymentDeclined))]
[JsonSerializable(typeof(PaymentChallenged))]
[JsonSerializable(typeof(PaymentCaptured))]
[JsonSerializable(typeof(PaymentCaptureFailed))]
[JsonSerializable(typeof(PaymentVoided))]
[JsonSerializable(typeof(PaymentRefunded))]
[JsonSerializable(typeof(PaymentRefundFailed))]
[JsonSerializable(typeof(PaymentDisputed))]
internal sealed partial class PaymentEventJson : JsonSerializerContext;

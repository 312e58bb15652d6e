using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Analytics;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SaleRecorded))]
internal sealed partial class AnalyticsEventJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Cart;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CartAbandoned))]
[JsonSerializable(typeof(VoucherReserved))]
[JsonSerializable(typeof(VoucherReleased))]
[JsonSerializable(typeof(ProductAddedToCart))]
internal sealed partial class CartEventJson : JsonSerializerContext;

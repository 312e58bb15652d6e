using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Catalog;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProductPublished))]
[JsonSerializable(typeof(ProductChanged))]
[JsonSerializable(typeof(ProductUnpublished))]
[JsonSerializable(typeof(VariantChanged))]
[JsonSerializable(typeof(PriceChanged))]
[JsonSerializable(typeof(CategoryMoved))]
[JsonSerializable(typeof(CategoryChanged))]
[JsonSerializable(typeof(BrandChanged))]
[JsonSerializable(typeof(ReviewSubmitted))]
[JsonSerializable(typeof(ReviewApproved))]
[JsonSerializable(typeof(ReviewChanged))]
[JsonSerializable(typeof(RatingChanged))]
internal sealed partial class CatalogEventJson : JsonSerializerContext;

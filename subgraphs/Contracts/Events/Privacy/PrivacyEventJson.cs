using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Privacy;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UserDataExported))]
[JsonSerializable(typeof(UserDataErased))]
internal sealed partial class PrivacyEventJson : JsonSerializerContext;

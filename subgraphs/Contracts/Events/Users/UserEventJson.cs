using System.Text.Json.Serialization;

namespace EShop.Contracts.Events.Users;

/// <summary>How these events are written as JSON; <see cref="EventContract"/> says what a reader accepts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UserRegistered))]
[JsonSerializable(typeof(ProfileChanged))]
[JsonSerializable(typeof(AddressChanged))]
[JsonSerializable(typeof(UserSuspended))]
[JsonSerializable(typeof(UserReinstated))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(DataExportRequested))]
[JsonSerializable(typeof(ErasureRequested))]
internal sealed partial class UserEventJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace EShop.PaymentSandbox.Charges;

/// <summary>How the API is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChargeRequest))]
[JsonSerializable(typeof(AmountRequest))]
[JsonSerializable(typeof(ChargeView))]
[JsonSerializable(typeof(ChargeList))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ChargeMessage))]
[JsonSerializable(typeof(CardToken))]
[JsonSerializable(typeof(IReadOnlyList<CardToken>))]
internal sealed partial class SandboxJson : JsonSerializerContext;

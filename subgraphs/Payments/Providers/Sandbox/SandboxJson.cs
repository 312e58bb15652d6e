using System.Text.Json.Serialization;

namespace EShop.Payments.Providers.Sandbox;

/// <summary>How the sandbox's API is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SandboxChargeRequest))]
[JsonSerializable(typeof(SandboxAmountRequest))]
[JsonSerializable(typeof(SandboxProblemAnswer))]
[JsonSerializable(typeof(SandboxCardAnswer))]
[JsonSerializable(typeof(SandboxPayment))]
[JsonSerializable(typeof(SandboxPaymentList))]
internal sealed partial class SandboxJson : JsonSerializerContext;

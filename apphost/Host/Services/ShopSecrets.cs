using System.Security.Cryptography;

namespace EShop.AppHost.Services;

/// <summary>What the services of one run share and nobody else may know; made anew at each start.</summary>
internal sealed class ShopSecrets
{
    /// <summary>What the gateway shows to subgraphs.</summary>
    public string GatewayCredential { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
}

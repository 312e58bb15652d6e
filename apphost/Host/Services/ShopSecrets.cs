using System.Security.Cryptography;
using System.Text.Json;
using EShop.LocalServers;

namespace EShop.AppHost.Services;

/// <summary>What the services share and nobody else may know.</summary>
internal sealed class ShopSecrets
{
    private const string FileName = "secrets.json";
    private const int Bytes = 32;

    private ShopSecrets(Stored stored)
    {
        OtpPepper = stored.OtpPepper;
        KeyEncryptionKey = stored.KeyEncryptionKey;
    }

    /// <summary>What the gateway shows to subgraphs; made anew at each start.</summary>
    public string GatewayCredential { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Signs quotes; made anew at each start, for they hold only minutes.</summary>
    public string QuoteKey { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What Users shows to Notifications to have codes sent; made anew at each start.</summary>
    public string MessagesToken { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What Payments shows to the payment sandbox; made anew at each start.</summary>
    public string PaymentApiKey { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Signs the sandbox's webhooks, in base64; made anew at each start.</summary>
    public string PaymentWebhookSecret { get; } = Random();

    /// <summary>Keys the hashes of one-time codes.</summary>
    public string OtpPepper { get; }

    /// <summary>Encrypts the signing keys in the database; kept beside it, for without it they are lost.</summary>
    public string KeyEncryptionKey { get; }

    /// <summary>Reads what an earlier start has left, or makes it.</summary>
    public static ShopSecrets Open(DataFolder data)
    {
        var file = Path.Combine(data.Path, FileName);
        if (File.Exists(file) && JsonSerializer.Deserialize<Stored>(File.ReadAllText(file)) is { } stored)
        {
            return new ShopSecrets(stored);
        }

        stored = new Stored(Random(), Random());
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        JsonSerializer.Serialize(stream, stored);
        return new ShopSecrets(stored);
    }

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    private sealed record Stored(string OtpPepper, string KeyEncryptionKey);
}

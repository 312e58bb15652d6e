using EShop.Users.Domain;

namespace EShop.Users;

/// <summary>What the users subgraph has to be told; configuration section <c>Users</c>.</summary>
public sealed class UsersOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Users";

    /// <summary>The bytes of a secret.</summary>
    public const int SecretBytes = 32;

    /// <summary>Keys the hashes of one-time codes: 32 random bytes in base64, the same for every replica.</summary>
    public string OtpPepper { get; set; } = "";

    /// <summary>Encrypts the stored signing keys: 32 random bytes in base64, the same for every replica.</summary>
    public string KeyEncryptionKey { get; set; } = "";

    /// <summary>The countries that codes are sent to, by ISO 3166 code; empty for all that are known.</summary>
    public List<string> AllowedCountries { get; set; } = [];

    /// <summary>How long an access token is good for.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a device may be away before its user has to sign in again.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How long a refresh token may come again after its first use.</summary>
    public TimeSpan RefreshGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The subgraphs that answer wishes about personal data, where not all run; null for all that store ids of users.
    /// </summary>
    public List<string>? PrivacyParticipants { get; set; }

    /// <summary>The budgets of one-time codes.</summary>
    public OtpBudgetOptions Budgets { get; set; } = new();

    /// <summary>The service that sends text messages; only needed outside development.</summary>
    public SmsServiceOptions Sms { get; set; } = new();

    /// <summary>The subgraphs that have to answer; an empty name stands for nobody.</summary>
    internal IEnumerable<string> Participants
        => PrivacyParticipants?.Where(name => name.Length > 0) ?? Privacy.PrivacyParticipants.All;

    /// <summary>Whether a text is a secret as it should be.</summary>
    public static bool IsSecret(string text)
        => Convert.TryFromBase64String(text, new byte[2 * SecretBytes], out var length) && length == SecretBytes;

    /// <summary>Whether codes are sent to a country.</summary>
    public bool Allows(PhoneCountry country) => AllowedCountries.Count == 0 || AllowedCountries.Contains(country.Code);
}

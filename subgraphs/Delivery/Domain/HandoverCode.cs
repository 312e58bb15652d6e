using System.Security.Cryptography;
using System.Text;

namespace EShop.Delivery.Domain;

/// <summary>The four digits that the customer tells the courier at the door.</summary>
public static class HandoverCode
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 4;

    /// <summary>How often a courier may guess.</summary>
    public const int MaxAttempts = 5;

    /// <summary>A code that nobody can foresee.</summary>
    public static string Create() => RandomNumberGenerator.GetInt32(10_000).ToString("D4");

    /// <summary>Whether a code is the right one; takes the same time whatever it is.</summary>
    public static bool Matches(string code, string given)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(given));
}

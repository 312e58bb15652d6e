using System.Security.Cryptography;

namespace EShop.Delivery.Domain;

/// <summary>The number by which people talk about a delivery: short, and none follows from another.</summary>
public static class DeliveryNumber
{
    // Without letters and digits that look alike.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The length of a number.</summary>
    public const int Length = 10;

    /// <summary>A new number.</summary>
    public static string Create() => $"D-{RandomNumberGenerator.GetString(Alphabet, Length - 2)}";
}

using System.Security.Cryptography;

namespace EShop.Orders.Domain;

/// <summary>Makes numbers of orders.</summary>
public interface IOrderNumbers
{
    /// <summary>A number that was hardly ever given before; who stores it sees to it that it is unique.</summary>
    string Next();
}

/// <summary>
/// Ten characters from a secure source, such as <c>K7QW3-M9P2X</c>: 50 bits, which nobody guesses, without letters that
/// look like digits.
/// </summary>
public sealed class RandomOrderNumbers : IOrderNumbers
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int HalfLength = 5;

    /// <inheritdoc />
    public string Next() => $"{Half()}-{Half()}";

    private static string Half() => RandomNumberGenerator.GetString(Alphabet, HalfLength);
}

using EShop.Contracts;
using EShop.Contracts.Quotes;

namespace EShop.Orders.Tests;

/// <summary>Quotes as Cart makes them.</summary>
internal static class Quotes
{
    /// <summary>What quotes are signed with.</summary>
    public const string Key = "a key that only the tests have, and long enough";

    /// <summary>A quote of lines, with a delivery fee of 490.</summary>
    public static Quote Of(Guid userId, DateTimeOffset expiresAt, params (int Quantity, long Total)[] lines)
    {
        var quoted = lines.Select(line => new QuoteLine(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            line.Quantity,
            line.Total / line.Quantity,
            0,
            line.Total / 10,
            line.Total)).ToList();
        var subtotal = quoted.Sum(line => line.Total);
        return new Quote(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            1,
            userId,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            CurrencyCode.Eur,
            quoted,
            subtotal,
            0,
            490,
            quoted.Sum(line => line.Tax),
            subtotal + 490,
            [],
            expiresAt);
    }

    public static string Sign(Quote quote) => new QuoteSigner(Key).Sign(quote);
}

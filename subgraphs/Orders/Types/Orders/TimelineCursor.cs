using System.Globalization;

namespace EShop.Orders.Types.Orders;

/// <summary>Places in the timelines of a user's orders, as clients keep them.</summary>
internal static class TimelineCursor
{
    private const string Prefix = "t";

    public static string Format(long position) => Prefix + position.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="GraphQLException">The text is no cursor.</exception>
    public static long? Parse(string? cursor)
        => cursor switch
        {
            null => null,
            _ when cursor.StartsWith(Prefix, StringComparison.Ordinal)
                && long.TryParse(
                    cursor.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                => position,
            _ => throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("This is not the cursor of an entry of a timeline.")
                .SetCode("ORDERS_INVALID_CURSOR")
                .Build())
        };
}

using EShop.Orders.Tests;

namespace EShop.Orders.Domain.Tests;

public sealed class OrderLineTests
{
    [Fact]
    public void A_total_is_split_over_its_pieces_without_a_cent_lost()
    {
        var line = Line(3, 1000);

        Assert.Equal(334, Take(line, 1));
        Assert.Equal(333, Take(line, 1));
        Assert.Equal(333, Take(line, 1));
    }

    [Fact]
    public void Whatever_portions_pieces_leave_in_they_cost_the_total()
    {
        var random = new Random(4711);

        for (var round = 0; round < 2000; round++)
        {
            var (quantity, total) = (random.Next(1, 30), random.NextInt64(0, 100_000));
            var line = Line(quantity, total);
            var shares = LargestRemainders(total, quantity);
            long sum = 0;

            while (line.Open > 0)
            {
                var (gone, pieces) = (quantity - line.Open, random.Next(1, line.Open + 1));
                var price = Take(line, pieces);
                Assert.Equal(shares.Skip(gone).Take(pieces).Sum(), price);
                sum += price;
            }

            Assert.Equal(total, sum);
        }
    }

    [Fact]
    public void Numbers_are_short_without_letters_that_look_like_digits_and_do_not_repeat()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(_ => new RandomOrderNumbers().Next()).ToList();

        Assert.All(numbers, number => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$", number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    private static long Take(OrderLine line, int pieces)
    {
        var price = line.PriceOfNext(pieces);
        line.Cancelled += pieces;
        return price;
    }

    private static OrderLine Line(int quantity, long total)
        => new Order(
                Quotes.Of(Guid.NewGuid(), DateTimeOffset.UtcNow, (quantity, total)),
                "A",
                OrderPaymentMethod.CashOnDelivery,
                null,
                DateTimeOffset.UtcNow)
            .Lines.Single();

    // Everybody gets the whole part; those with the largest remainder, here the first, one more.
    private static long[] LargestRemainders(long total, int parts)
    {
        var shares = Enumerable.Repeat(total / parts, parts).ToArray();

        for (var i = 0; i < total - (total / parts * parts); i++)
        {
            shares[i]++;
        }

        return shares;
    }
}

namespace EShop.Cart.Domain.Tests;

public sealed class ShoppingCartTests
{
    private static readonly Guid s_milk = Guid.NewGuid();
    private static readonly Guid s_bread = Guid.NewGuid();
    private static readonly DateTimeOffset s_now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void A_variant_has_one_line()
        => Assert.Equal(5, Assert.Single(Cart((s_milk, 2)).Add(s_milk, 3, 100, s_now).Lines).Quantity);

    [Fact]
    public void Nothing_is_left_of_a_line_of_none()
        => Assert.Empty(Cart((s_milk, 2)).Set(s_milk, 0, null, s_now).Lines);

    [Fact]
    public void There_is_a_limit()
        => Assert.Throws<CartLimitException>(() => Cart((s_milk, 98)).Add(s_milk, 2, 100, s_now));

    [Fact]
    public void A_merge_takes_the_larger_number_and_says_what_changed()
    {
        var user = Cart((s_milk, 2), (s_bread, 1));
        var butter = Guid.NewGuid();

        var merged = user.Merge(Cart((s_milk, 1), (s_bread, 3), (butter, 4)), out var changes);

        Assert.Equal(
            [(s_milk, 2), (s_bread, 3), (butter, 4)],
            merged.Lines.Select(line => (line.VariantId, line.Quantity)));
        Assert.Equal([new CartMergeChange(s_bread, 1, 3), new CartMergeChange(butter, 0, 4)], changes);
    }

    private static ShoppingCart Cart(params (Guid Variant, int Quantity)[] lines)
        => new()
        {
            Id = Guid.NewGuid(),
            Lines = [.. lines.Select(line => new CartLine(line.Variant, line.Quantity, 100, s_now))]
        };
}

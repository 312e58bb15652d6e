namespace EShop.Inventory.Domain.Tests;

public sealed class StockAdjustmentTests
{
    [Fact]
    public void Key_and_note_are_trimmed_and_an_empty_note_is_none()
    {
        Assert.Equal("key", Adjust(key: " key ").IdempotencyKey);
        Assert.Equal("torn bag", Adjust(note: " torn bag ").Note);
        Assert.Null(Adjust(note: "  ").Note);
    }

    [Theory]
    [InlineData("", 1, null, "An idempotency key has 1 to 100 characters.")]
    [InlineData("   ", 1, null, "An idempotency key has 1 to 100 characters.")]
    [InlineData("key", 0, null, "Stock changes by at least one and at most 1000000 pieces at a time.")]
    [InlineData("key", 1_000_001, null, "Stock changes by at least one and at most 1000000 pieces at a time.")]
    [InlineData("key", -1_000_001, null, "Stock changes by at least one and at most 1000000 pieces at a time.")]
    [InlineData("key", int.MinValue, null, "Stock changes by at least one and at most 1000000 pieces at a time.")]
    [InlineData("key", 1, -1, "Stock on hand is never negative, so it cannot be expected to be.")]
    public void Values_out_of_range_are_refused(string key, int delta, int? expectedOnHand, string message)
        => Assert.Equal(
            message,
            Assert.Throws<InvalidStockAdjustmentException>(() => Adjust(key, delta, expectedOnHand)).Message);

    [Fact]
    public void Limits_themselves_are_allowed()
    {
        var adjustment = Adjust(new string('k', 100), -1_000_000, expectedOnHand: 0, new string('n', 500));

        Assert.Equal(-1_000_000, adjustment.Delta);
        Assert.Throws<InvalidStockAdjustmentException>(() => Adjust(new string('k', 101)));
        Assert.Throws<InvalidStockAdjustmentException>(() => Adjust(note: new string('n', 501)));
    }

    private static StockAdjustment Adjust(
        string key = "key",
        int delta = 1,
        int? expectedOnHand = null,
        string? note = null)
        => new(
            key,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            delta,
            expectedOnHand,
            StockAdjustmentReason.Counted,
            note);
}

namespace EShop.Inventory.Domain.Tests;

public sealed class AvailabilityTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void One_piece_is_in_stock(int available, bool inStock)
        => Assert.Equal(inStock, new Availability(available).InStock);
}

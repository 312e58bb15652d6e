using EShop.Contracts;

namespace EShop.Catalog.Domain.Tests;

public sealed class ProductTests
{
    private static readonly DateTimeOffset s_created = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_product_has_version_1()
    {
        var product = NewProduct();

        Assert.Equal(1, product.Version);
        Assert.Equal(s_created, product.UpdatedAt);
    }

    [Fact]
    public void Renaming_changes_the_name_the_version_and_the_time_but_not_the_slug()
    {
        var product = NewProduct();

        product.Rename(" Oat  Drink ", expectedVersion: 1, s_created.AddHours(1));

        Assert.Equal("Oat Drink", product.Name);
        Assert.Equal("milk", product.Slug);
        Assert.Equal(2, product.Version);
        Assert.Equal(s_created, product.CreatedAt);
        Assert.Equal(s_created.AddHours(1), product.UpdatedAt);
    }

    [Fact]
    public void Renaming_from_another_version_changes_nothing()
    {
        var product = NewProduct();
        product.Rename("Oat Drink", expectedVersion: 1, s_created.AddHours(1));

        var exception = Assert.Throws<StaleVersionException>(
            () => product.Rename("Soy Drink", expectedVersion: 1, s_created.AddHours(2)));

        Assert.Equal(2, exception.Current);
        Assert.Equal("Oat Drink", product.Name);
        Assert.Equal(2, product.Version);
        Assert.Equal(s_created.AddHours(1), product.UpdatedAt);
    }

    [Fact]
    public void Renaming_to_an_invalid_name_changes_nothing()
    {
        var product = NewProduct();

        Assert.Throws<InvalidProductNameException>(
            () => product.Rename(" ", expectedVersion: 1, s_created.AddHours(1)));

        Assert.Equal("Milk", product.Name);
        Assert.Equal(1, product.Version);
        Assert.Equal(s_created, product.UpdatedAt);
    }

    private static Product NewProduct()
        => new(
            Guid.CreateVersion7(),
            "Milk",
            "milk",
            "White.",
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            s_created);
}

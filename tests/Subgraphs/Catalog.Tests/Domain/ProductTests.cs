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

    [Fact]
    public void A_draft_is_a_secret_until_its_time_and_no_secret_after_it_left_the_shop()
    {
        var product = NewProduct();
        var from = s_created.AddDays(1);
        product.Publish(from, from.AddDays(1), s_created);

        Assert.Equal(
            [(false, false), (true, true), (false, true)],
            new[] { s_created, from, from.AddDays(1) }.Select(t => (product.IsPublishedAt(t), product.IsKnownAt(t))));

        product.Unpublish(from.AddDays(2));

        Assert.Equal(PublishStatus.Unpublished, product.Status);
        Assert.True(product.IsKnownAt(from.AddDays(2)));
    }

    [Fact]
    public void A_product_that_nobody_has_seen_becomes_a_draft_again()
    {
        var product = NewProduct();
        product.Publish(s_created.AddDays(1), until: null, s_created);

        product.Unpublish(s_created.AddHours(1));

        Assert.Equal(PublishStatus.Draft, product.Status);
        Assert.False(product.IsKnownAt(s_created.AddDays(2)));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(null, 0)]
    [InlineData(-3, -1)]
    public void A_product_stays_in_the_shop_for_some_time_to_come(int? from, int until)
        => Assert.Throws<InvalidCatalogInputException>(() => NewProduct().Publish(
            from is { } days ? s_created.AddDays(days) : null,
            s_created.AddDays(until),
            s_created));

    private static Product NewProduct()
        => new(
            Guid.CreateVersion7(),
            "Milk",
            "milk",
            "White.",
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            TaxClass.Standard,
            s_created);
}

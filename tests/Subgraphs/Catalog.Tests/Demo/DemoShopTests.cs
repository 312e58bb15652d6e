using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Demo;

namespace EShop.Catalog.Demo.Tests;

public sealed class DemoShopTests
{
    private readonly DemoShop _shop = DemoShop.Create();

    [Fact]
    public void The_shop_has_as_much_as_it_says()
    {
        Assert.Equal(28, _shop.Brands.Count);
        Assert.Equal(60, _shop.Categories.Count);
        Assert.Equal(DemoCatalogue.ProductCount, _shop.Products.Count);
        Assert.Equal(DemoCatalogue.VariantCount, _shop.Variants.Count);
        Assert.Equal(3 * DemoCatalogue.VariantCount, _shop.Prices.Count);
    }

    [Fact]
    public void Other_subgraphs_can_name_every_variant()
        => Assert.Equal(
            Enumerable.Range(0, DemoCatalogue.VariantCount).Select(DemoIds.ProductVariant),
            _shop.Variants.Select(variant => variant.Id));

    [Fact]
    public void The_shop_is_the_same_every_time()
    {
        var again = DemoShop.Create();

        Assert.Equal(_shop.Products.Select(product => product.Name), again.Products.Select(product => product.Name));
        Assert.Equal(_shop.Prices.Select(price => price.Amount), again.Prices.Select(price => price.Amount));
    }

    [Fact]
    public void Every_shelf_has_products_and_every_product_has_variants()
    {
        var parents = _shop.Categories.Select(category => category.ParentId).ToHashSet();
        var shelves = _shop.Categories.Select(category => category.Id).Where(id => !parents.Contains(id));

        Assert.Equal(shelves.Order(), _shop.Products.Select(product => product.CategoryId).Distinct().Order());
        Assert.Equal(
            _shop.Products.Select(product => product.Id),
            _shop.Variants.Select(variant => variant.ProductId).Distinct());
    }

    [Fact]
    public void Every_brand_has_products()
        => Assert.Equal(
            _shop.Brands.Select(brand => brand.Id).Order(),
            _shop.Products.Select(product => product.BrandId).Distinct().Order());

    [Fact]
    public void Prices_end_in_nine_and_lie_in_a_plausible_range()
    {
        var euros = _shop.Prices.Where(price => price.Currency == CurrencyCode.Eur).ToList();

        Assert.All(_shop.Prices, price => Assert.Equal(9, price.Amount % 10));
        Assert.InRange(euros.Min(price => price.Amount), 39, 99);
        Assert.InRange(euros.Max(price => price.Amount), 1999, 9999);
        Assert.InRange(euros.Count(price => price.CompareAtAmount is not null), 350, 650);
    }

    [Fact]
    public void A_larger_size_of_a_product_costs_at_least_as_much()
    {
        var price = _shop.Prices
            .Where(price => price.Currency == CurrencyCode.Eur)
            .ToDictionary(price => price.VariantId, price => price.Amount);

        Assert.All(
            _shop.Variants.GroupBy(variant => variant.ProductId),
            variants => Assert.Equal(
                variants.Select(variant => price[variant.Id]).Order(),
                variants.OrderBy(variant => variant.Position).Select(variant => price[variant.Id])));
    }

    [Fact]
    public void Bar_codes_are_valid_and_unique()
    {
        Assert.All(_shop.Variants, variant => Assert.True(Ean13.IsValid(variant.Barcode!)));
        Assert.Equal(_shop.Variants.Count, _shop.Variants.Select(variant => variant.Barcode).Distinct().Count());
    }
}

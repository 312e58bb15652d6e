using EShop.Catalog.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Catalog.Data.Tests;

public sealed class CatalogSchemaTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    [Fact]
    public void The_migrations_match_the_model()
    {
        using var db = database.CreateContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData("UPDATE products SET name = ' padded'", "ck_products_name")]
    [InlineData("UPDATE products SET slug = 'Not A Slug'", "ck_products_slug")]
    [InlineData("UPDATE products SET slug = 'the-same'", "ix_products_slug")]
    [InlineData("UPDATE products SET version = 0", "ck_products_version")]
    [InlineData("UPDATE products SET brand_id = gen_random_uuid()", "fk_products_brands_brand_id")]
    [InlineData("DELETE FROM categories", "fk_products_categories_category_id")]
    [InlineData("DELETE FROM brands", "fk_products_brands_brand_id")]
    [InlineData("UPDATE product_variants SET sku = 'lower'", "ck_product_variants_sku")]
    [InlineData("UPDATE product_variants SET sku = 'SAME'", "ix_product_variants_sku")]
    [InlineData("UPDATE product_variants SET barcode = '123'", "ck_product_variants_barcode")]
    [InlineData("UPDATE product_variants SET position = -1", "ck_product_variants_position")]
    [InlineData("UPDATE prices SET amount = 0", "ck_prices_amount")]
    [InlineData("UPDATE prices SET compare_at_amount = amount", "ck_prices_compare_at_amount")]
    [InlineData("UPDATE prices SET currency = 'eur'", "ck_prices_currency")]
    [InlineData("UPDATE categories SET parent_id = id", "ck_categories_parent_id")]
    [InlineData("UPDATE categories SET name = 'Same' WHERE parent_id IS NULL", "ix_categories_parent_id_name")]
    [InlineData("UPDATE brands SET name = 'Same'", "ix_brands_name")]
    public async Task The_database_refuses_what_must_not_be(string sql, string constraint)
    {
        await using var db = database.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal(constraint, exception.ConstraintName);
    }
}

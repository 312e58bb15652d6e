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
    [InlineData("UPDATE products SET publish_until = publish_from", "ck_products_publish_until")]
    [InlineData("UPDATE products SET status = 'Draft'", "ck_products_status")]
    [InlineData("UPDATE products SET rating_sum = rating_count * 5 + 1", "ck_products_rating")]
    [InlineData("UPDATE prices SET valid_until = valid_from", "ck_prices_valid_until")]
    [InlineData("UPDATE categories SET path = ARRAY[id] WHERE parent_id IS NOT NULL", "ck_categories_path")]
    [InlineData("UPDATE categories SET parent_id = NULL WHERE parent_id IS NOT NULL", "ck_categories_path")]
    [InlineData("UPDATE product_media SET url = 'http://plain'", "ck_product_media_url")]
    [InlineData("UPDATE product_media SET alt_text = ''", "ck_product_media_alt_text")]
    [InlineData("UPDATE attribute_values SET flag = NULL WHERE flag", "ck_attribute_values_value")]
    [InlineData(
        "UPDATE attribute_values SET type = 'Text', flag = NULL, text = 'yes' WHERE flag",
        "fk_attribute_values_product_attributes_attribute_id_type")]
    [InlineData("UPDATE reviews SET stars = 6", "ck_reviews_stars")]
    [InlineData("UPDATE reviews SET author_id = gen_random_uuid(), helpful_count = -1", "ck_reviews_helpful_count")]
    [InlineData("UPDATE reviews SET author_id = '019b7000-0000-7000-8000-000000000000'", "ix_reviews_product_id_author_id")]
    [InlineData("UPDATE reviews SET status = 'Rejected', rejection_reason = NULL", "ck_reviews_rejection_reason")]
    public async Task The_database_refuses_what_must_not_be(string sql, string constraint)
    {
        await using var db = database.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal(constraint, exception.ConstraintName);
    }
}

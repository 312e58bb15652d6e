using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EShop.ServiceDefaults.Data.Tests;

public sealed class SnakeCaseNamingTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("ParentCategoryId", "parent_category_id")]
    [InlineData("PK_Brands", "pk_brands")]
    [InlineData("IX_products_BrandId", "ix_products_brand_id")]
    [InlineData("HTTPPort", "http_port")]
    [InlineData("Version2Name", "version2_name")]
    [InlineData("already_snake", "already_snake")]
    public void Words_are_separated(string name, string expected)
        => Assert.Equal(expected, SnakeCaseNaming.ToSnakeCase(name));

    [Fact]
    public void Everything_in_the_model_is_named_unless_it_has_a_name()
    {
        using var db = new ShelfContext();
        var book = db.Model.FindEntityType(typeof(Book))!;
        var table = StoreObjectIdentifier.Table("books");

        Assert.Equal("books", book.GetTableName());
        Assert.Equal("pk_books", book.FindPrimaryKey()!.GetName());
        Assert.Equal("shelf_number", book.FindProperty(nameof(Book.ShelfNumber))!.GetColumnName(table));
        Assert.Equal("PageCount", book.FindProperty(nameof(Book.Pages))!.GetColumnName(table));
        Assert.Equal(
            "size_in_mm",
            book.FindComplexProperty(nameof(Book.Size))!.ComplexType.FindProperty("InMm")!.GetColumnName(table));
        Assert.Equal("ix_books_shelf_number", book.GetIndexes().Single().GetDatabaseName());
        Assert.Equal("fk_books_shelf_shelf_number", book.GetForeignKeys().Single().GetConstraintName());
    }

    private sealed class Book
    {
        public int Id { get; set; }

        public int ShelfNumber { get; set; }

        public int Pages { get; set; }

        public Size Size { get; set; } = new(0);
    }

    private sealed record Size(int InMm);

    private sealed class Shelf
    {
        public int Id { get; set; }
    }

    private sealed class ShelfContext : DbContext
    {
        public DbSet<Book> Books => Set<Book>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
            => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
            => configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());

        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Book>(book =>
            {
                book.ComplexProperty(b => b.Size);
                book.Property(b => b.Pages).HasColumnName("PageCount");
                book.HasOne<Shelf>().WithMany().HasForeignKey(b => b.ShelfNumber);
            });
    }
}

using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>Something the shop sells, in one or more variants.</summary>
public sealed class Product : IVersioned
{
    private Product()
    {
    }

    /// <summary>A new product.</summary>
    /// <exception cref="InvalidProductNameException">The name breaks a rule of <see cref="ProductName"/>.</exception>
    public Product(
        Guid id,
        string name,
        string slug,
        string description,
        Guid brandId,
        Guid categoryId,
        DateTimeOffset createdAt)
    {
        Id = id;
        Name = ProductName.Normalize(name);
        Slug = slug;
        Description = description;
        BrandId = brandId;
        CategoryId = categoryId;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The name shown to customers.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the product's address that people read; it stays when the name changes.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What it is, in a sentence or two.</summary>
    public string Description { get; private set; } = "";

    public Guid BrandId { get; private set; }

    public Guid CategoryId { get; private set; }

    /// <summary>When the product was added.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the product was last edited.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 for a new product, one more after each edit; an edit names the version it was made from.</summary>
    public int Version { get; private set; }

    /// <summary>Gives the product another name.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="expectedVersion">The version the edit was made from.</param>
    /// <param name="now">The time of the edit.</param>
    /// <exception cref="InvalidProductNameException">The name breaks a rule of <see cref="ProductName"/>.</exception>
    /// <exception cref="StaleVersionException">The product has another version by now.</exception>
    public void Rename(string name, int expectedVersion, DateTimeOffset now)
    {
        if (Version != expectedVersion)
        {
            throw new StaleVersionException(Version);
        }

        Name = ProductName.Normalize(name);
        UpdatedAt = now;
        Version++;
    }
}

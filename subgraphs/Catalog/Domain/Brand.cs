using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>Who makes a product.</summary>
public sealed class Brand : IVersioned
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    private Brand()
    {
    }

    /// <summary>A new brand.</summary>
    /// <exception cref="InvalidCatalogInputException">The name is empty or too long.</exception>
    public Brand(Guid id, string name, string slug)
    {
        Id = id;
        Name = EntryText.Required("name", name, MaxNameLength);
        Slug = slug;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The name of the brand, unique in the catalogue.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the brand's address that people read, unique in the catalogue.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>1 for a new brand, one more after each edit; an edit names the version it was made from.</summary>
    [CacheControl(0)]
    public int Version { get; private set; }

    /// <summary>Gives the brand another name.</summary>
    /// <exception cref="StaleVersionException">The brand has another version by now.</exception>
    /// <exception cref="InvalidCatalogInputException">The name is empty or too long.</exception>
    public void Rename(string name, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Name = EntryText.Required("name", name, MaxNameLength);
        Version++;
    }
}

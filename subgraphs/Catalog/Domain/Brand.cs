namespace EShop.Catalog.Domain;

/// <summary>Who makes a product.</summary>
public sealed class Brand
{
    private Brand()
    {
    }

    /// <summary>A new brand.</summary>
    public Brand(Guid id, string name, string slug)
    {
        Id = id;
        Name = name;
        Slug = slug;
    }

    public Guid Id { get; private set; }

    /// <summary>The name of the brand, unique in the catalogue.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the brand's address that people read, unique in the catalogue.</summary>
    public string Slug { get; private set; } = "";
}

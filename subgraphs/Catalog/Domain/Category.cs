using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>A shelf of the shop; categories form a tree.</summary>
public sealed class Category : IVersioned
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>How many categories lie on the way from the top to the deepest one, at most.</summary>
    public const int MaxDepth = 8;

    private Category()
    {
    }

    /// <summary>A new category.</summary>
    /// <param name="id">The id of the category.</param>
    /// <param name="parent">The category it is in, or null at the top.</param>
    /// <param name="name">The name shown to customers.</param>
    /// <param name="slug">The readable part of the category's address.</param>
    /// <param name="position">The place among its siblings, from 0.</param>
    /// <exception cref="InvalidCatalogInputException">The name is empty or too long, or the tree too deep.</exception>
    public Category(Guid id, Category? parent, string name, string slug, int position)
    {
        Id = id;
        ParentId = parent?.Id;
        Path = [.. parent?.Path ?? [], id];
        Name = EntryText.Required("name", name, MaxNameLength);
        Slug = slug;
        Position = position;
        Version = 1;

        if (Path.Length > MaxDepth)
        {
            throw new InvalidCatalogInputException("parentId", $"The tree is at most {MaxDepth} categories deep.");
        }
    }

    public Guid Id { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>The ids of the categories from the top of the tree to this one, both included.</summary>
    [GraphQLIgnore]
    public Guid[] Path { get; private set; } = [];

    /// <summary>The name shown to customers, unique among its siblings.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the category's address that people read, unique in the catalogue.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The place among its siblings, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>1 for a new category, one more after each edit; an edit names the version it was made from.</summary>
    [CacheControl(0)]
    public int Version { get; private set; }

    /// <summary>Gives the category another name.</summary>
    /// <exception cref="StaleVersionException">The category has another version by now.</exception>
    /// <exception cref="InvalidCatalogInputException">The name is empty or too long.</exception>
    public void Rename(string name, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Name = EntryText.Required("name", name, MaxNameLength);
        Version++;
    }
}

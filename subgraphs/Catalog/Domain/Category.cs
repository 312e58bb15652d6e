namespace EShop.Catalog.Domain;

/// <summary>A shelf of the shop; categories form a tree.</summary>
public sealed class Category
{
    private Category()
    {
    }

    /// <summary>A new category.</summary>
    /// <param name="id">The id of the category.</param>
    /// <param name="parentId">The category it is in, or null at the top.</param>
    /// <param name="name">The name shown to customers.</param>
    /// <param name="slug">The readable part of the category's address.</param>
    /// <param name="position">The place among its siblings, from 0.</param>
    public Category(Guid id, Guid? parentId, string name, string slug, int position)
    {
        Id = id;
        ParentId = parentId;
        Name = name;
        Slug = slug;
        Position = position;
    }

    public Guid Id { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>The name shown to customers, unique among its siblings.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The part of the category's address that people read, unique in the catalogue.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The place among its siblings, from 0.</summary>
    public int Position { get; private set; }
}

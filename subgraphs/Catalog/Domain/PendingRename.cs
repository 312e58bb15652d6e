namespace EShop.Catalog.Domain;

/// <summary>A brand or category with a new name of which some products have not been told yet.</summary>
public sealed class PendingRename
{
    private PendingRename()
    {
    }

    /// <summary>The brand or category.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which of the two it is.</summary>
    public RenamedKind Kind { get; private set; }

    /// <summary>The product up to which all have been told, in the order of their ids; null: none has.</summary>
    public Guid? ToldUpTo { get; private set; }

    /// <summary>All up to a product have been told.</summary>
    public void Continue(Guid productId) => ToldUpTo = productId;
}

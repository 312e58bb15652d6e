namespace EShop.Catalog.Types.Reviews;

/// <summary>The order of reviews.</summary>
public enum ReviewSort
{
    /// <summary>The most recent first.</summary>
    Newest,

    /// <summary>Those that most customers found helpful first.</summary>
    Helpful
}

namespace EShop.Suppliers;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class SuppliersScopes
{
    /// <summary>To edit suppliers.</summary>
    public const string Write = "suppliers:write";
}

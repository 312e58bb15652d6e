namespace EShop.Catalog.Types.Reviews;

/// <summary>What identifies a purchase.</summary>
public readonly record struct PurchaseKey(Guid UserId, Guid ProductId);

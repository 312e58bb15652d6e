namespace EShop.Suppliers.Domain;

/// <summary>A supplier delivers a product.</summary>
public sealed record SuppliedProduct(Guid SupplierId, Guid ProductId);

namespace ModelShop;

/// <summary>What a product is found by.</summary>
[OneOf]
public sealed record ProductBy([ID<Product>] Guid? Id, string? Name);

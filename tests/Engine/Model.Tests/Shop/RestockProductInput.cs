namespace ModelShop;

public sealed record RestockProductInput([ID<Product>] Guid ProductId, int Amount);

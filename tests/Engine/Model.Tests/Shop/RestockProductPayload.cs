namespace ModelShop;

public sealed record RestockProductPayload(Product Product, int Amount);

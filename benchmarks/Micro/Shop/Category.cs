namespace Cacao.Benchmarks.Shop;

public sealed record Category([ID] Guid Id, string Name, IReadOnlyList<Product> Products);

namespace Cacao.Benchmarks.Shop;

public sealed record Brand([ID] Guid Id, string Name);

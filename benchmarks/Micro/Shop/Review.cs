namespace Cacao.Benchmarks.Shop;

public sealed record Review([ID] Guid Id, int Stars, string Text);

namespace Cacao.DataLoading;

public sealed record Article(int Id, string Slug, int BrandId);

namespace Cacao.Benchmarks.Shop;

[QueryType]
public static partial class ShopQueries
{
    public static IReadOnlyList<Category> GetCategories() => ShopData.Categories;

    public static Category GetCategory(int position) =>
        position < ShopData.Categories.Count ? ShopData.Categories[position] : ShopData.SmallCategory;

    public static IReadOnlyList<Product> GetProducts() => ShopData.Products;

    public static Product GetProduct(int position) => ShopData.Products[position];
}

namespace ModelShop;

[ExtendObjectType<Brand>]
[Node]
public static partial class BrandExtension
{
    public static string GetMotto([Parent] Brand brand) => $"{brand.Name} for all";

    [Shout]
    public static string Slogan([Parent] Brand brand, [Marked("x")] string greeting = "hello") =>
        $"{greeting} {brand.Name}";

    internal static Brand? GetBrand(Guid id, [Service] ShopStore store) => store.Brands.Find(b => b.Id == id);
}

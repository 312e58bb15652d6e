using System.Security.Claims;

namespace ModelShop;

[QueryType]
[Tag("search")]
public static partial class SearchQueries
{
    public static IReadOnlyList<IMedia> Media { get; } = [new Image("A chair", 640), new Video()];

    public static IEnumerable<ISearchResult> Search([Service] ShopStore store) => [.. store.Products, .. store.Brands];

    public static Product? GetProduct(ProductBy by, [Service] ShopStore store) =>
        store.Products.Find(p => p.Id == by.Id || p.Name == by.Name);

    public static string Filter(ProductFilter? filter) => filter?.ToString() ?? "none";

    public static async IAsyncEnumerable<int> CountAsync(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public static ValueTask<Availability> GetAvailabilityAsync() => new(ModelShop.Availability.InStock);

    public static string WhoAmI(ClaimsPrincipal user, [GlobalState] string? tenant, [GlobalState("trace")] int trace) =>
        $"{user.Identity?.Name ?? "nobody"} {tenant ?? "-"} {trace}";

    public static string Keyed([Service("blue")] ShopStore? store, ShopClock? clock, ISelection selection) =>
        $"{store is null} {clock is null} {selection.ResponseName}";

    [ID<Product>]
    public static IReadOnlyList<Guid> ProductIds([Service] ShopStore store) => [.. store.Products.Select(p => p.Id)];

    [ID("Part")]
    public static async Task<int?> GetPartIdAsync()
    {
        await Task.Yield();
        return 7;
    }

    public static int Part([ID("Part")] int id) => id;

    [GraphQLType("[ID!]")]
    [GraphQLName("codes")]
    [GraphQLDescription("Plain identifiers.")]
    public static string[] GetPlainCodes() => ["a", "b"];

    [Obsolete("Gone soon.")]
    public static double Old => 1.5;
}

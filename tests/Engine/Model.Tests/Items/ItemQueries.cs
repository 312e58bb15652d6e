using System.Security.Claims;
using Cacao.Resolvers;
using Microsoft.AspNetCore.Http;

namespace ModelShop.Items;

[QueryType]
public static partial class ItemQueries
{
    public static Task<Item?> GetItemAsync(
        int number,
        IItemByNumberDataLoader items,
        CancellationToken cancellationToken) => items.LoadAsync(number, cancellationToken);

    public static async Task<IReadOnlyList<Item?>> GetItemsAsync(
        IReadOnlyList<int> numbers,
        IItemByNumberDataLoader items,
        CancellationToken cancellationToken) => await items.LoadAsync(numbers, cancellationToken);

    public static string GetCaller(
        HttpContext? http,
        ClaimsPrincipal user,
        IResolverContext context,
        [GlobalState] string? tenant) =>
        $"{http?.Request.Path} {user.Identity?.Name} {context.Selection.ResponseName} {tenant}";

    public static string GetPath(HttpContext http) => http.Request.Path.ToString();

    public static string GetKeys(
        [ID<Item>] IReadOnlyList<int> items,
        [GraphQLType("[ID!]!")] IReadOnlyList<Guid> codes,
        [GraphQLType("ID")] int? number,
        KeysInput input) =>
        $"{string.Join(' ', items)}, {string.Join(' ', codes)}, {number}, {input}";
}

using EShop.Search.Reading;
using EShop.Search.Types.Suggestions;
using EShop.ServiceDefaults.Identity;

namespace EShop.Search.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>
    /// What the user may like, by their own carts and orders; for somebody new, what is trending. Only the user sees
    /// it.
    /// </summary>
    /// <param name="first">How many, at most 24.</param>
    [Cost(20)]
    public static async Task<IReadOnlyList<Product?>?> GetRecommendationsAsync(
        [Parent] User user,
        CurrentUser caller,
        RecommendationReader reader,
        CancellationToken cancellationToken,
        int first = 12)
        => user.Id == caller.Id
            ? [.. (await reader.ForUserAsync(
                    user.Id,
                    Math.Clamp(first, 0, RecommendationLimits.Most),
                    cancellationToken))
                .Select(id => new Product(id))]
            : null;
}

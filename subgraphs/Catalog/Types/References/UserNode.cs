using EShop.Catalog.Domain;
using EShop.Catalog.Types.Reviews;

namespace EShop.Catalog.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>The reviews of this user that everybody may read, the most recent first.</summary>
    [UsePaging(ConnectionName = "UserReviews")]
    public static Task<Connection<Review>> GetReviewsAsync(
        [Parent] User user,
        PagingArguments pagingArguments,
        IReviewsByAuthorIdDataLoader reviewsByAuthorId,
        CancellationToken cancellationToken)
        => reviewsByAuthorId.With(pagingArguments).LoadAsync(user.Id, cancellationToken).ToConnectionAsync();
}

using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using EShop.Users.Types.Users;

namespace EShop.Users.Types.Privacy;

/// <summary>A wish is only ever resolved for whoever made it or for whoever may read users.</summary>
[ObjectType<PrivacyRequest>]
public static partial class PrivacyRequestNode
{
    [BindMember(nameof(PrivacyRequest.Id))]
    [ID<PrivacyRequest>]
    public static Guid GetId([Parent] PrivacyRequest request) => request.Id;

    /// <summary>Whose wish it is.</summary>
    [BindMember(nameof(PrivacyRequest.UserId))]
    public static Task<User> GetUserAsync(
        [Parent] PrivacyRequest request,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
        => userById.LoadRequiredAsync(request.UserId, cancellationToken);

    /// <summary>What the shop knows about the user, as JSON; null until it is complete, and for staff.</summary>
    [BindMember(nameof(PrivacyRequest.Data))]
    public static string? GetData([Parent] PrivacyRequest request, CurrentUser current)
        => current.Id == request.UserId ? request.Data : null;
}

using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using EShop.Users.Privacy;

namespace EShop.Users.Types.Privacy;

[MutationType]
internal static partial class PrivacyMutations
{
    /// <summary>Begins to collect what the shop stores about the signed-in user.</summary>
    [Authorize]
    public static Task<PrivacyRequest> RequestDataExportAsync(
        CurrentUser current,
        PrivacyRequests requests,
        CancellationToken cancellationToken)
        => requests.ExportAsync(current.RequiredId, cancellationToken);

    /// <summary>
    /// Begins to erase the signed-in user. All of their sessions end at once, and nobody can sign in as them again.
    /// </summary>
    [Authorize]
    public static Task<PrivacyRequest> RequestErasureAsync(
        CurrentUser current,
        PrivacyRequests requests,
        CancellationToken cancellationToken)
        => requests.EraseAsync(current.RequiredId, cancellationToken);
}

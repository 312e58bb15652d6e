using System.Diagnostics.CodeAnalysis;

namespace Cacao.AspNetCore.Http;

/// <summary>Leaves the reading of a request that is refused.</summary>
internal sealed class RequestRejectedException(RequestRejection rejection) : Exception(rejection.Error.Message)
{
    public RequestRejection Rejection { get; } = rejection;

    [DoesNotReturn]
    public static void Throw(RequestRejectionReason reason, string? detail = null) =>
        throw new RequestRejectedException(RequestRejection.Create(reason, detail));
}

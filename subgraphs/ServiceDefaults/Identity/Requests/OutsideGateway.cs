using Microsoft.AspNetCore.Builder;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Marks the endpoints that others than the gateway call, for example providers with their webhooks.</summary>
public static class OutsideGateway
{
    private static readonly Mark s_mark = new();

    /// <summary>Lets requests to this endpoint in without the gateway's credential: it checks on its own who sends them.</summary>
    public static TBuilder AllowWithoutGateway<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
        => endpoint.WithMetadata(s_mark);

    internal sealed class Mark;
}

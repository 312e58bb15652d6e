using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Messages;

/// <summary>
/// What a service of the shop shows to have messages sent. It comes where users have their access tokens, so it is taken
/// away before anybody reads it as one of these.
/// </summary>
internal sealed class ServiceToken(RequestDelegate next, IOptions<NotificationsOptions> options)
{
    private const string Prefix = "Bearer ";

    private readonly byte[]? _accepted = options.Value.Messages.Token is { Length: > 0 } token ? Hash(token) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path == MessageEndpoint.Path)
        {
            var isKnown = IsKnown(context.Request.Headers.Authorization.ToString());
            context.Request.Headers.Authorization = default;
            context.Features.Set(new Mark(isKnown));
        }

        return next(context);
    }

    /// <summary>Whether a request had the token.</summary>
    public static bool IsIn(HttpContext context) => context.Features.Get<Mark>()?.IsKnown == true;

    // Hashes have one length whatever was sent, so that time tells nothing.
    private bool IsKnown(string header)
        => CryptographicOperations.FixedTimeEquals(
                Hash(header.StartsWith(Prefix, StringComparison.Ordinal) ? header[Prefix.Length..] : ""),
                _accepted ?? Hash(Guid.NewGuid().ToString()))
            && _accepted is not null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed record Mark(bool IsKnown);
}

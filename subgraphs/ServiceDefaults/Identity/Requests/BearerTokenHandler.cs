using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Who sends a request, by its header <c>Authorization: Bearer</c> (RFC 6750, section 2.1).</summary>
internal sealed partial class BearerTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccessTokenReader reader,
    RevokedSessions revoked) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the authentication scheme.</summary>
    public new const string Scheme = "Bearer";

    private const string Prefix = Scheme + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;

        if (header.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (header.Count != 1 || header[0]?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Refuse(TokenRejection.NotBearer);
        }

        try
        {
            var result = await reader.ReadAsync(header[0]![Prefix.Length..], Context.RequestAborted);

            if (result.Token is not { } token)
            {
                return Refuse(result.Rejection);
            }

            return revoked.Contains(token.SessionId)
                ? Refuse(TokenRejection.SessionEnded)
                : AuthenticateResult.Success(new AuthenticationTicket(token.ToPrincipal(), Scheme));
        }
        catch (SigningKeysUnavailableException exception)
        {
            return AuthenticateResult.Fail(exception);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = """Bearer error="invalid_token" """.TrimEnd();
        return Task.CompletedTask;
    }

    private AuthenticateResult Refuse(TokenRejection rejection)
    {
        LogRefused(Logger, rejection);
        return AuthenticateResult.Fail(rejection.ToString());
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "An access token was refused: {Rejection}")]
    private static partial void LogRefused(ILogger logger, TokenRejection rejection);
}

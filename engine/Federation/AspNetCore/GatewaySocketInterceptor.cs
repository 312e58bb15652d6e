using System.Text.Json;
using Cacao.AspNetCore;
using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cacao.Federation.AspNetCore;

/// <summary>Takes the caller of a WebSocket from the first message, where browsers put it because they cannot set headers, and
/// passes the allowed headers on to the source schemas with each operation.</summary>
internal sealed class GatewaySocketInterceptor(IOptions<GatewayOptions> options) : DefaultSocketSessionInterceptor
{
    private const string Authorization = "Authorization";

    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken)
    {
        if (Find(connectionInitMessage.Payload) is not { } authorization)
        {
            return ConnectionStatus.Accept();
        }

        var connection = session.Connection.HttpContext;
        connection.Request.Headers.Authorization = authorization;
        var result = await AuthenticateAsync(connection, authorization).ConfigureAwait(false);
        if (result is { Succeeded: false })
        {
            return ConnectionStatus.Reject("The access token is not valid.");
        }

        connection.User = result?.Principal ?? connection.User;
        return ConnectionStatus.Accept();
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        ForwardedRequestHeaders.Set(session.Connection.HttpContext.Request.Headers, options.Value, requestBuilder);
        return default;
    }

    private static string? Find(JsonElement? payload) => payload is { ValueKind: JsonValueKind.Object } members
        ? members.EnumerateObject()
            .Where(m => m.Name.Equals(Authorization, StringComparison.OrdinalIgnoreCase) && m.Value.ValueKind == JsonValueKind.String)
            .Select(m => m.Value.GetString())
            .FirstOrDefault()
        : null;

    // In a request of its own: what the connection was opened with has been judged already, and is remembered. Null when
    // nothing is registered that could judge: the source schemas do then.
    private static async ValueTask<AuthenticateResult?> AuthenticateAsync(HttpContext connection, string authorization)
    {
        await using var scope = connection.RequestServices.CreateAsyncScope();
        var schemes = scope.ServiceProvider.GetService<IAuthenticationSchemeProvider>();
        if (schemes is null || await schemes.GetDefaultAuthenticateSchemeAsync().ConfigureAwait(false) is null)
        {
            return null;
        }

        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = connection.RequestAborted };
        request.Request.Headers.Authorization = authorization;
        return await request.AuthenticateAsync().ConfigureAwait(false);
    }
}

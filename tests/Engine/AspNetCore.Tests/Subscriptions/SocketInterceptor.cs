using System.Security.Claims;
using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;
using Cacao.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests.Subscriptions;

/// <summary>Takes the user from the payload of <c>connection_init</c>.</summary>
internal sealed class SocketInterceptor : DefaultSocketSessionInterceptor
{
    public static void AddTo(IRequestExecutorBuilder builder) => builder.AddSocketSessionInterceptor<SocketInterceptor>();

    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken)
    {
        switch (connectionInitMessage.As<Credentials>())
        {
            case { Token: "explode" }:
                throw new InvalidOperationException("secret");
            case { Token: "exception" }:
                throw new GraphQLException("Refused by exception.");
            case { Token: null or "wrong" } or null:
                return new(ConnectionStatus.Reject("Who are you?"));
            case var credentials:
                session.Connection.HttpContext.User = CreateUser(credentials);
                return new(credentials.Greet
                    ? ConnectionStatus.Accept(new Dictionary<string, object?> { ["hello"] = credentials.Token })
                    : ConnectionStatus.Accept());
        }
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken) =>
        operationSessionId == "forbidden" ? throw new GraphQLException("Not this one.") : default;

    public override ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session,
        IOperationMessagePayload pingMessage,
        CancellationToken cancellationToken) => new(new Dictionary<string, object?>
        {
            ["echo"] = pingMessage.Payload?.GetProperty("n").GetInt32(),
        });

    private static ClaimsPrincipal CreateUser(Credentials credentials)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, credentials.Token!)], "test");
        if (credentials.Exp is { } seconds)
        {
            identity.AddClaim(new Claim("exp", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new ClaimsPrincipal(identity);
    }

    private sealed record Credentials(string? Token, long? Exp, bool Greet);
}

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>What operations over a WebSocket fail with.</summary>
internal static class SocketErrors
{
    public static IError TooManyOperations(int limit) =>
        new GraphQLError(FormattableString.Invariant($"A connection may run {limit} operations at the same time."))
        {
            Code = ErrorCodes.Server.TooManyOperations,
        };
}

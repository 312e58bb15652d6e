using Cacao;

namespace EShop.Gateway.Limits;

/// <summary>The errors of clients that send too many requests.</summary>
internal static class RateLimitErrors
{
    public static IError TooMany() => Create("Too many requests.");

    public static IError TooMany(string field, long retryAfterSeconds) =>
        Create($"Too many requests for {field}.").SetExtension("retryAfter", retryAfterSeconds);

    private static GraphQLError Create(string message) => new(message) { Code = ErrorCodes.Server.RateLimited };
}

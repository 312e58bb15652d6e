using Cacao.Execution;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>Chooses the status code of a result.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>
internal static class HttpStatus
{
    // The draft's code for a result that holds both data and errors.
    private const int PartialSuccess = 294;

    public static int Of(IOperationResult result, HttpStatusPolicy policy, ResponseMediaType mediaType) =>
        policy == HttpStatusPolicy.Draft2026 ? OfDraft(result) : OfLegacy(result, mediaType);

    private static int OfDraft(IOperationResult result) => result.Outcome switch
    {
        OperationOutcome.Executed when result.Errors.Count == 0 => StatusCodes.Status200OK,
        OperationOutcome.Executed => PartialSuccess,
        OperationOutcome.SyntaxError => StatusCodes.Status400BadRequest,
        OperationOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        OperationOutcome.NotPermitted => StatusCodes.Status403Forbidden,
        OperationOutcome.RateLimited => StatusCodes.Status429TooManyRequests,
        OperationOutcome.TimedOut => StatusCodes.Status503ServiceUnavailable,
        OperationOutcome.SubscriptionFailed or OperationOutcome.Failed => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static int OfLegacy(IOperationResult result, ResponseMediaType mediaType) => result.Outcome switch
    {
        OperationOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        OperationOutcome.Executed => StatusCodes.Status200OK,
        OperationOutcome.InvalidRequest => StatusCodes.Status400BadRequest,
        _ when mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
        OperationOutcome.NotPermitted
            or OperationOutcome.RateLimited
            or OperationOutcome.TimedOut
            or OperationOutcome.SubscriptionFailed
            or OperationOutcome.Failed => OfDraft(result),
        _ => StatusCodes.Status400BadRequest,
    };
}

using System.Globalization;
using Cacao.Language;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>The answer to an HTTP request that is refused.</summary>
internal sealed class RequestRejection(int status, IError error, string? allow = null, int? retryAfterSeconds = null)
{
    public int Status { get; } = status;

    public IError Error { get; } = error;

    /// <summary>The value of the header <c>Allow</c>, for a method that is not allowed.</summary>
    public string? Allow { get; } = allow;

    /// <summary>After how many seconds the client may try again, if that is known.</summary>
    public int? RetryAfterSeconds { get; } = retryAfterSeconds;

    public static RequestRejection Create(RequestRejectionReason reason, string? detail = null) => reason switch
    {
        RequestRejectionReason.MethodNotAllowed => new(
            StatusCodes.Status405MethodNotAllowed,
            CreateError("GraphQL requests are sent by POST or, for queries, by GET.", ErrorCodes.Server.RequestInvalid),
            "GET, HEAD, POST, OPTIONS"),
        RequestRejectionReason.UnsupportedContentType => new(
            StatusCodes.Status415UnsupportedMediaType,
            CreateError("The body of a GraphQL request must be application/json in UTF-8.", ErrorCodes.Server.RequestInvalid)),
        RequestRejectionReason.UnsupportedEncoding => new(
            StatusCodes.Status415UnsupportedMediaType,
            CreateError("The body of a GraphQL request may not be compressed.", ErrorCodes.Server.RequestInvalid)),
        RequestRejectionReason.NotAcceptable => new(
            StatusCodes.Status406NotAcceptable,
            CreateError("None of the media types in the header Accept can be served.", ErrorCodes.Server.NoSupportedAcceptMediaType)),
        RequestRejectionReason.Overloaded => new(
            StatusCodes.Status503ServiceUnavailable,
            CreateError("The server is busy.", ErrorCodes.Server.Overloaded),
            retryAfterSeconds: 1),
        RequestRejectionReason.TooManyFiles => new(
            StatusCodes.Status413PayloadTooLarge,
            CreateError($"A request may hold {detail} files.", ErrorCodes.Server.MaxRequestSize)),
        RequestRejectionReason.BodyEmpty => new(
            StatusCodes.Status400BadRequest,
            CreateError("The body of the request is empty.", ErrorCodes.Server.SyntaxError)),
        RequestRejectionReason.InvalidJson => InvalidJson(null, null),
        RequestRejectionReason.InvalidText => new(
            StatusCodes.Status400BadRequest,
            CreateError("The request holds text that is not Unicode.", ErrorCodes.Server.SyntaxError)),
        RequestRejectionReason.NotAnObject => Unprocessable("A GraphQL request must be a JSON object."),
        RequestRejectionReason.InvalidMember => Unprocessable($"The member \"{detail}\" of the request has a wrong type."),
        RequestRejectionReason.BatchingDisabled => Unprocessable("Batches are not allowed here."),
        RequestRejectionReason.BatchEmpty => Unprocessable("A batch must hold at least one request."),
        RequestRejectionReason.BatchTooLarge => Unprocessable($"A batch may ask for at most {detail} executions."),
        _ => new(
            StatusCodes.Status400BadRequest,
            CreateError("This kind of request must carry the header GraphQL-Preflight.", ErrorCodes.Server.PreflightRequired)),
    };

    public static RequestRejection TooLarge(long limit, string what = "The request") => new(
        StatusCodes.Status413PayloadTooLarge,
        CreateError(FormattableString.Invariant($"{what} is larger than {limit} bytes."), ErrorCodes.Server.MaxRequestSize));

    public static RequestRejection InvalidForm(string message) => new(
        StatusCodes.Status400BadRequest,
        CreateError(message, ErrorCodes.Server.InvalidForm));

    /// <summary>Tells where the JSON is wrong; both numbers count from zero.</summary>
    public static RequestRejection InvalidJson(long? line, long? column) => new(
        StatusCodes.Status400BadRequest,
        new GraphQLError("The request is not valid JSON.")
        {
            Code = ErrorCodes.Server.SyntaxError,
            Locations = line is { } l && column is { } c ? [new Location(0, 0, (int)l + 1, (int)c + 1)] : [],
        });

    public static IError Unreadable() => CreateError("The request could not be read.", ErrorCodes.Server.UnexpectedRequestParserError);

    private static RequestRejection Unprocessable(string message) =>
        new(StatusCodes.Status422UnprocessableEntity, CreateError(message, ErrorCodes.Server.RequestInvalid));

    private static GraphQLError CreateError(string message, string code) => new(message) { Code = code };
}

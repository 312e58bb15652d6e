using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Cacao.AspNetCore.PersistedOperations;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cacao.AspNetCore.Http;

/// <summary>Writes results as the body of an HTTP answer.</summary>
internal static class HttpResultWriter
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string JsonLines = "application/jsonl; charset=utf-8";

    public static async ValueTask WriteAsync(HttpContext context, IOperationResult result, int status, ResponseMediaType mediaType)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypeOf(mediaType);
        using var body = new AnswerBody(context.Response);
        await result.WriteToAsync(body, context.RequestAborted).ConfigureAwait(false);
        await body.EndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    public static async ValueTask WriteAsync(
        HttpContext context,
        IReadOnlyList<IOperationResult> results,
        ResponseMediaType mediaType)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = ContentTypeOf(mediaType);
        using var body = new AnswerBody(context.Response);
        var isLines = mediaType == ResponseMediaType.JsonLines;
        WriteByte(body, isLines ? null : (byte)'[');
        for (var i = 0; i < results.Count; i++)
        {
            WriteByte(body, i > 0 && !isLines ? (byte)',' : null);
            await results[i].WriteToAsync(body, context.RequestAborted).ConfigureAwait(false);
            WriteByte(body, isLines ? (byte)'\n' : null);
        }

        WriteByte(body, isLines ? null : (byte)']');
        await body.EndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes a result that a cache may keep, or says that the client's own copy is still right.</summary>
    public static async ValueTask WriteTaggedAsync(HttpContext context, IOperationResult result, ResponseMediaType mediaType)
    {
        using var body = new PooledBuffer();
        result.WriteTo(body);
        var tag = $"\"{DocumentHash.Of(body.Written.Span)[..32]}\"";
        var response = context.Response;

        // A weak one: somebody may compress the answer on the way.
        response.Headers.ETag = "W/" + tag;
        response.Headers.Vary = HeaderNames.Accept;
        if (context.Request.Headers.IfNoneMatch.Any(given => given?.Contains(tag, StringComparison.Ordinal) == true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentTypeOf(mediaType);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body.Written, context.RequestAborted).ConfigureAwait(false);
    }

    public static void Write(
        HttpContext context,
        RequestRejection rejection,
        HttpStatusPolicy policy,
        ResponseMediaType mediaType)
    {
        // Older clients know one status for all that is wrong with a request.
        var isOld = policy == HttpStatusPolicy.Legacy && rejection.Status == StatusCodes.Status422UnprocessableEntity;
        context.Response.StatusCode = isOld ? StatusCodes.Status400BadRequest : rejection.Status;
        context.Response.ContentType = ContentTypeOf(mediaType);
        if (rejection.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        if (rejection.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        OperationResults.FromErrors(OperationOutcome.InvalidRequest, rejection.Error).WriteTo(context.Response.BodyWriter);
    }

    private static string ContentTypeOf(ResponseMediaType mediaType) => mediaType switch
    {
        ResponseMediaType.GraphQLResponse => GraphQLResponse,
        ResponseMediaType.JsonLines => JsonLines,
        _ => Json,
    };

    private static void WriteByte(PipeWriter writer, byte? value)
    {
        if (value is { } b)
        {
            writer.Write([b]);
        }
    }
}

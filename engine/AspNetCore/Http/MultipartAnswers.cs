using System.Buffers;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cacao.AspNetCore.Http;

/// <summary>Answers requests with one part for each result.</summary>
/// <seealso href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md"/>
internal static class MultipartAnswers
{
    private const string ContentType = "multipart/mixed; boundary=\"-\"";

    /// <summary>Sends the one result of a request.</summary>
    public static async ValueTask WriteAsync(HttpContext context, IOperationResult result)
    {
        Start(context);
        await WritePartAsync(context, result).ConfigureAwait(false);
        await EndAsync(context).ConfigureAwait(false);
    }

    /// <summary>Sends results as they come, until there are no more or the client is gone.</summary>
    public static async ValueTask WriteAsync(HttpContext context, IResponseStream results)
    {
        Start(context);
        await foreach (var result in results.WithCancellation(context.RequestAborted).ConfigureAwait(false))
        {
            await using (result.ConfigureAwait(false))
            {
                context.RequestAborted.ThrowIfCancellationRequested();
                await WritePartAsync(context, result).ConfigureAwait(false);
            }
        }

        context.RequestAborted.ThrowIfCancellationRequested();
        await EndAsync(context).ConfigureAwait(false);
    }

    private static void Start(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.BodyWriter.Write("\r\n---"u8);
    }

    // The delimiter behind a part goes with it: only then does a client know that the part is whole.
    private static async ValueTask WritePartAsync(HttpContext context, IOperationResult result)
    {
        var writer = context.Response.BodyWriter;
        writer.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        await result.WriteToAsync(writer, context.RequestAborted).ConfigureAwait(false);
        writer.Write("\r\n---"u8);
        await writer.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static async ValueTask EndAsync(HttpContext context)
    {
        context.Response.BodyWriter.Write("--\r\n"u8);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}

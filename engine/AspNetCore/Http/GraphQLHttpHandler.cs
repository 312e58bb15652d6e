using System.Text.Json;
using Cacao.AspNetCore.Uploads;
using Cacao.Execution;
using Cacao.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cacao.AspNetCore.Http;

/// <summary>Reads the requests of one GraphQL endpoint, and refuses what is none.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLHttpHandler(HttpRequestRunner runner, GraphQLServerOptions options)
{
    private const string Allowed = "GET, HEAD, POST, OPTIONS";
    private static readonly string[] s_preflightHeaders =
        ["GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight"];

    private readonly SchemaResponse _schemaResponse = new();

    public async Task HandleAsync(HttpContext context)
    {
        var accepted = AcceptedMediaTypes.Parse(context.Request.Headers.Accept, options.StatusPolicy);
        try
        {
            await DispatchAsync(context, accepted).ConfigureAwait(false);
        }
        catch (RequestRejectedException exception)
        {
            Write(context, exception.Rejection, accepted);
        }
        catch (BadHttpRequestException exception)
        {
            var rejection = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestRejection.TooLarge(options.MaxRequestSize)
                : new RequestRejection(exception.StatusCode, RequestRejection.Unreadable());
            Write(context, rejection, accepted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private ValueTask DispatchAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
        {
            return HandlePostAsync(context, accepted);
        }

        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            // The server sends the headers of an answer to HEAD and drops its body.
            return HandleGetAsync(context, accepted);
        }

        if (HttpMethods.IsOptions(method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = Allowed;
        }
        else
        {
            RequestRejectedException.Throw(RequestRejectionReason.MethodNotAllowed);
        }

        return default;
    }

    private async ValueTask HandlePostAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        if (context.Request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            // An application that wants compressed requests has a middleware take the compression off; sizes count after.
            context.Response.Headers.AcceptEncoding = "identity";
            RequestRejectedException.Throw(RequestRejectionReason.UnsupportedEncoding);
        }

        if (!IsJson(context.Request.ContentType))
        {
            if (!options.EnableMultipartRequests || !MultipartRequest.IsMultipart(context.Request.ContentType))
            {
                RequestRejectedException.Throw(RequestRejectionReason.UnsupportedContentType);
            }

            await HandleMultipartAsync(context, accepted).ConfigureAwait(false);
            return;
        }

        using var body = await RequestBody.ReadAsync(
            context.Request.BodyReader,
            context.Request.ContentLength,
            options.MaxRequestSize,
            context.RequestAborted).ConfigureAwait(false);
        await RunAsync(context, body.Memory, null, accepted).ConfigureAwait(false);
    }

    private async ValueTask HandleMultipartAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        RequirePreflight(context, options.EnforceMultipartRequestsPreflightHeader);
        using var form = await MultipartRequest.ReceiveAsync(context, options).ConfigureAwait(false);
        await RunAsync(context, form.Operations, form.Files, accepted).ConfigureAwait(false);
    }

    private async ValueTask RunAsync(
        HttpContext context,
        ReadOnlyMemory<byte> json,
        IReadOnlyDictionary<string, IFile>? files,
        AcceptedMediaTypes accepted)
    {
        using var requests = JsonRequestParser.Parse(json);
        foreach (var request in requests.Items)
        {
            request.Files = files;
        }

        if (requests.IsList || requests.Items[0].Variables.ValueKind == JsonValueKind.Array)
        {
            await runner.ExecuteBatchAsync(context, requests, accepted).ConfigureAwait(false);
        }
        else
        {
            await runner.ExecuteAsync(context, requests.Items[0], OperationKinds.All, accepted).ConfigureAwait(false);
        }
    }

    private async ValueTask HandleGetAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        if (options.EnableSchemaRequests && context.Request.Query.ContainsKey("sdl"))
        {
            var executor = await runner.GetExecutorAsync(context).ConfigureAwait(false);
            await _schemaResponse.WriteAsync(context, executor).ConfigureAwait(false);
            return;
        }

        if (!options.EnableGetRequests)
        {
            RequestRejectedException.Throw(RequestRejectionReason.MethodNotAllowed);
        }

        RequirePreflight(context, options.EnforceGetRequestsPreflightHeader);
        using var request = QueryStringParser.Parse(context.Request.Query);
        await runner.ExecuteAsync(context, request, OperationKinds.Query | OperationKinds.Subscription, accepted)
            .ConfigureAwait(false);
    }

    private void Write(HttpContext context, RequestRejection rejection, AcceptedMediaTypes accepted) =>
        HttpResultWriter.Write(context, rejection, options.StatusPolicy, accepted.ForError);

    // Browsers ask the server before they send such a header for a page of another origin.
    private static void RequirePreflight(HttpContext context, bool isRequired)
    {
        if (isRequired && !Array.Exists(s_preflightHeaders, context.Request.Headers.ContainsKey))
        {
            RequestRejectedException.Throw(RequestRejectionReason.PreflightRequired);
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is "application/json" or "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || parsed.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));
}

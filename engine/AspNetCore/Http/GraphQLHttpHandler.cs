using System.Text.Json;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Net.Http.Headers;

namespace Cacao.AspNetCore.Http;

/// <summary>Serves the requests of one GraphQL endpoint.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLHttpHandler(
    IRequestExecutorProvider executors,
    string executorName,
    GraphQLServerOptions options,
    IHttpRequestInterceptor? interceptor,
    EventStreams eventStreams)
{
    private const string PreflightHeader = "GraphQL-Preflight";
    private readonly SchemaResponse _schemaResponse = new();

    public async Task HandleAsync(HttpContext context)
    {
        var accepted = AcceptedMediaTypes.Parse(context.Request.Headers.Accept);
        try
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await HandlePostAsync(context, accepted).ConfigureAwait(false);
            }
            else if (HttpMethods.IsGet(context.Request.Method))
            {
                await HandleGetAsync(context, accepted).ConfigureAwait(false);
            }
            else
            {
                RequestRejectedException.Throw(RequestRejectionReason.MethodNotAllowed);
            }
        }
        catch (RequestRejectedException exception)
        {
            HttpResultWriter.Write(context, exception.Rejection, accepted.ForError);
        }
        catch (BadHttpRequestException exception)
        {
            var rejection = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestRejection.TooLarge(options.MaxRequestSize)
                : new RequestRejection(exception.StatusCode, RequestRejection.Unreadable());
            HttpResultWriter.Write(context, rejection, accepted.ForError);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async ValueTask HandlePostAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        if (!IsJson(context.Request.ContentType))
        {
            RequestRejectedException.Throw(RequestRejectionReason.UnsupportedContentType);
        }

        using var body = await RequestBody.ReadAsync(
            context.Request.BodyReader,
            context.Request.ContentLength,
            options.MaxRequestSize,
            context.RequestAborted).ConfigureAwait(false);
        using var requests = JsonRequestParser.Parse(body.Memory);
        if (requests.IsList || requests.Items[0].Variables.ValueKind == JsonValueKind.Array)
        {
            await ExecuteBatchAsync(context, requests, accepted).ConfigureAwait(false);
        }
        else
        {
            await ExecuteAsync(context, requests.Items[0], OperationKinds.All, accepted).ConfigureAwait(false);
        }
    }

    private async ValueTask HandleGetAsync(HttpContext context, AcceptedMediaTypes accepted)
    {
        if (options.EnableSchemaRequests && context.Request.Query.ContainsKey("sdl"))
        {
            var executor = await GetExecutorAsync(context).ConfigureAwait(false);
            await _schemaResponse.WriteAsync(context, executor).ConfigureAwait(false);
            return;
        }

        if (!options.EnableGetRequests)
        {
            RequestRejectedException.Throw(RequestRejectionReason.MethodNotAllowed);
        }

        if (options.EnforceGetRequestsPreflightHeader && !context.Request.Headers.ContainsKey(PreflightHeader))
        {
            RequestRejectedException.Throw(RequestRejectionReason.PreflightRequired);
        }

        using var request = QueryStringParser.Parse(context.Request.Query);
        await ExecuteAsync(context, request, OperationKinds.Query | OperationKinds.Subscription, accepted).ConfigureAwait(false);
    }

    private async ValueTask ExecuteAsync(
        HttpContext context,
        ParsedRequest request,
        OperationKinds allowed,
        AcceptedMediaTypes accepted)
    {
        var mediaType = accepted.ForResult;
        if (mediaType == ResponseMediaType.None)
        {
            RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
        }

        var executor = await GetExecutorAsync(context).ConfigureAwait(false);
        await using var result = await ExecuteAsync(context, executor, request, allowed).ConfigureAwait(false);
        if (result is IResponseStream stream)
        {
            await WriteStreamAsync(context, stream, accepted).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(context, (IOperationResult)result, mediaType).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteStreamAsync(HttpContext context, IResponseStream stream, AcceptedMediaTypes accepted)
    {
        if (accepted.ForStream == ResponseMediaType.None)
        {
            // A stream needs a media type that can carry more than one result.
            RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
        }

        await eventStreams.WriteAsync(context, stream).ConfigureAwait(false);
    }

    private async ValueTask WriteAsync(HttpContext context, IOperationResult result, ResponseMediaType mediaType)
    {
        // Clients of event streams expect every answer to be one, but nothing may look as if a mutation by GET had been done.
        if (mediaType == ResponseMediaType.EventStream && result.Outcome != OperationOutcome.OperationNotAllowed)
        {
            await eventStreams.WriteAsync(context, result).ConfigureAwait(false);
            return;
        }

        var status = HttpStatus.Of(result, options.StatusPolicy, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        await HttpResultWriter.WriteAsync(context, result, status, mediaType).ConfigureAwait(false);
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        HttpContext context,
        IRequestExecutor executor,
        ParsedRequest parsed,
        OperationKinds allowed)
    {
        try
        {
            var request = await CreateRequestAsync(context, executor, parsed, allowed, null).ConfigureAwait(false);
            return await executor.ExecuteAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            return OperationResults.FromErrors(OperationOutcome.NotPermitted, exception.Errors);
        }
    }

    private async ValueTask ExecuteBatchAsync(HttpContext context, ParsedRequests parsed, AcceptedMediaTypes accepted)
    {
        BatchRules.ThrowIfRefused(parsed, options);
        var mediaType = accepted.ForBatch;
        if (mediaType == ResponseMediaType.None)
        {
            RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
        }

        var executor = await GetExecutorAsync(context).ConfigureAwait(false);
        IReadOnlyList<IOperationResult> results;
        try
        {
            var requests = new OperationRequest[parsed.Items.Count];
            for (var i = 0; i < requests.Length; i++)
            {
                var index = parsed.IsList ? i : (int?)null;
                requests[i] = await CreateRequestAsync(context, executor, parsed.Items[i], OperationKinds.All, index)
                    .ConfigureAwait(false);
            }

            results = await executor.ExecuteBatchAsync(requests, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            results = [OperationResults.FromErrors(OperationOutcome.NotPermitted, exception.Errors)];
        }

        try
        {
            await HttpResultWriter.WriteAsync(context, results, mediaType).ConfigureAwait(false);
        }
        finally
        {
            foreach (var result in results)
            {
                await result.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async ValueTask<OperationRequest> CreateRequestAsync(
        HttpContext context,
        IRequestExecutor executor,
        ParsedRequest parsed,
        OperationKinds allowed,
        int? index)
    {
        var request = new OperationRequest
        {
            Document = parsed.Document,
            DocumentId = parsed.DocumentId,
            OperationName = parsed.OperationName,
            Variables = parsed.Variables,
            Extensions = parsed.Extensions,
            Services = new LateRequestServices(context),
            User = context.Features.Get<IHttpAuthenticationFeature>()?.User,
            AllowedOperations = allowed,
            RequestIndex = index,
        };
        if (interceptor is null)
        {
            return request;
        }

        var builder = OperationRequestBuilder.From(request);
        await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted).ConfigureAwait(false);
        return builder.Build();
    }

    private ValueTask<IRequestExecutor> GetExecutorAsync(HttpContext context) =>
        executors.GetExecutorAsync(executorName, context.RequestAborted);

    private static bool IsJson(string? contentType) =>
        contentType is "application/json" or "application/json; charset=utf-8"
        || (MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || parsed.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)));
}

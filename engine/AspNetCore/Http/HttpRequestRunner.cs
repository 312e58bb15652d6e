using Cacao.AspNetCore.PersistedOperations;
using Cacao.Execution;
using Cacao.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Cacao.AspNetCore.Http;

/// <summary>Has requests executed and answers them.</summary>
internal sealed class HttpRequestRunner(
    IRequestExecutorProvider executors,
    string executorName,
    GraphQLServerOptions options,
    IHttpRequestInterceptor? interceptor,
    DocumentResolver documents,
    ConcurrencyGate gate,
    EventStreams eventStreams)
{
    /// <summary>The executor as it is now; that of a gateway may change.</summary>
    public ValueTask<IRequestExecutor> GetExecutorAsync(HttpContext context) =>
        executors.GetExecutorAsync(executorName, context.RequestAborted);

    /// <summary>Executes one request.</summary>
    /// <exception cref="RequestRejectedException">It is not executed.</exception>
    public async ValueTask ExecuteAsync(
        HttpContext context,
        ParsedRequest parsed,
        OperationKinds allowed,
        AcceptedMediaTypes accepted)
    {
        var mediaType = accepted.ForResult;
        if (mediaType == ResponseMediaType.None)
        {
            RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
        }

        await documents.ResolveAsync(parsed, context.RequestAborted).ConfigureAwait(false);
        var executor = await GetExecutorAsync(context).ConfigureAwait(false);
        var inParts = accepted.ForParts != ResponseMediaType.None;
        await using var result = await ExecuteAsync(context, executor, parsed, allowed, inParts).ConfigureAwait(false);
        if (result is IResponseStream stream)
        {
            await WriteStreamAsync(context, stream, accepted).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(context, executor.Schema, parsed, (IOperationResult)result, mediaType).ConfigureAwait(false);
        }
    }

    /// <summary>Executes a batch.</summary>
    /// <exception cref="RequestRejectedException">It is not executed.</exception>
    public async ValueTask ExecuteBatchAsync(HttpContext context, ParsedRequests parsed, AcceptedMediaTypes accepted)
    {
        BatchRules.ThrowIfRefused(parsed, options);
        var mediaType = accepted.ForBatch;
        if (mediaType == ResponseMediaType.None)
        {
            RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
        }

        var results = await ExecuteBatchAsync(context, parsed).ConfigureAwait(false);
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

    private async ValueTask<IExecutionResult> ExecuteAsync(
        HttpContext context,
        IRequestExecutor executor,
        ParsedRequest parsed,
        OperationKinds allowed,
        bool inParts)
    {
        using var place = gate.Enter(options.MaxConcurrentRequests);
        try
        {
            var request = await CreateRequestAsync(context, executor, parsed, allowed, null, inParts)
                .ConfigureAwait(false);
            return await executor.ExecuteAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            return OperationResults.FromErrors(OperationOutcome.NotPermitted, exception.Errors);
        }
    }

    private async ValueTask<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(HttpContext context, ParsedRequests parsed)
    {
        foreach (var item in parsed.Items)
        {
            await documents.ResolveAsync(item, context.RequestAborted).ConfigureAwait(false);
        }

        var executor = await GetExecutorAsync(context).ConfigureAwait(false);
        using var place = gate.Enter(options.MaxConcurrentRequests);
        try
        {
            var requests = new OperationRequest[parsed.Items.Count];
            for (var i = 0; i < requests.Length; i++)
            {
                var index = parsed.IsList ? i : (int?)null;
                requests[i] = await CreateRequestAsync(
                    context,
                    executor,
                    parsed.Items[i],
                    OperationKinds.All,
                    index,
                    inParts: false).ConfigureAwait(false);
            }

            return await executor.ExecuteBatchAsync(requests, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            return [OperationResults.FromErrors(OperationOutcome.NotPermitted, exception.Errors)];
        }
    }

    private ValueTask<OperationRequest> CreateRequestAsync(
        HttpContext context,
        IRequestExecutor executor,
        ParsedRequest parsed,
        OperationKinds allowed,
        int? index,
        bool inParts)
    {
        var request = new OperationRequest
        {
            Document = parsed.Document,
            DocumentId = parsed.DocumentId,
            OperationName = parsed.OperationName,
            Variables = parsed.Variables,
            Extensions = parsed.Extensions,
            Files = parsed.Files,
            Services = new LateRequestServices(context),
            Transport = context,
            User = context.Features.Get<IHttpAuthenticationFeature>()?.User,
            AllowedOperations = allowed,
            RequestIndex = index,
            AllowIncrementalDelivery = inParts,
            CostReport = CostHeader.Of(context.Request.Headers),
        };
        return interceptor is null ? ValueTask.FromResult(request) : InterceptAsync(interceptor, context, executor, request);
    }

    private static async ValueTask<OperationRequest> InterceptAsync(
        IHttpRequestInterceptor interceptor,
        HttpContext context,
        IRequestExecutor executor,
        OperationRequest request)
    {
        var builder = OperationRequestBuilder.From(request);
        await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted).ConfigureAwait(false);
        return builder.Build();
    }

    private async ValueTask WriteStreamAsync(HttpContext context, IResponseStream stream, AcceptedMediaTypes accepted)
    {
        var mediaType = stream.Kind == ExecutionResultKind.DeferredResult ? accepted.ForParts : accepted.ForStream;
        switch (mediaType)
        {
            case ResponseMediaType.EventStream:
                await eventStreams.WriteAsync(context, stream).ConfigureAwait(false);
                break;
            case ResponseMediaType.Multipart:
                await MultipartAnswers.WriteAsync(context, stream).ConfigureAwait(false);
                break;
            default:
                // A stream needs a media type that can carry more than one result.
                RequestRejectedException.Throw(RequestRejectionReason.NotAcceptable);
                break;
        }
    }

    private ValueTask WriteAsync(
        HttpContext context,
        Schema schema,
        ParsedRequest parsed,
        IOperationResult result,
        ResponseMediaType mediaType)
    {
        // Clients of event streams expect every answer to be one, but nothing may look as if a mutation by GET had been done.
        if (mediaType == ResponseMediaType.EventStream && result.Outcome != OperationOutcome.OperationNotAllowed)
        {
            return eventStreams.WriteAsync(context, result);
        }

        if (mediaType == ResponseMediaType.Multipart && result.Outcome != OperationOutcome.OperationNotAllowed)
        {
            return MultipartAnswers.WriteAsync(context, result);
        }

        CacheHeader.Set(context, schema, parsed, result);
        var status = HttpStatus.Of(result, options.StatusPolicy, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        return parsed.IsNamed && status == StatusCodes.Status200OK && !HttpMethods.IsPost(context.Request.Method)
            ? HttpResultWriter.WriteTaggedAsync(context, result, mediaType)
            : HttpResultWriter.WriteAsync(context, result, status, mediaType);
    }
}

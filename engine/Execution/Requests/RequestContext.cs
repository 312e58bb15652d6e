using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>A request on its way through an executor, as middleware and listeners see it.</summary>
public sealed class RequestContext
{
    private IDictionary<string, object?>? _contextData;

    /// <summary>Creates the context of a request.</summary>
    /// <param name="executor">Who executes it.</param>
    /// <param name="request">The request.</param>
    /// <param name="requestAborted">Fires when the caller gives up.</param>
    public RequestContext(IRequestExecutor executor, OperationRequest request, CancellationToken requestAborted)
    {
        Executor = executor;
        Request = request;
        RequestAborted = requestAborted;
    }

    /// <summary>Who executes the request.</summary>
    public IRequestExecutor Executor { get; }

    /// <summary>The schema that it is executed against.</summary>
    public Schema Schema => Executor.Schema;

    /// <summary>The request. Middleware may replace it before it calls the next one.</summary>
    public OperationRequest Request { get; set; }

    /// <summary>Fires when the caller gives up.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>State that all resolvers of the request will see as global state.</summary>
    public IDictionary<string, object?> ContextData => _contextData ??= Request.ContextData is { } given
        ? new Dictionary<string, object?>(given)
        : [];

    /// <summary>The document, once it was parsed.</summary>
    public DocumentNode? Document { get; internal set; }

    /// <summary>The operation, once it was found.</summary>
    public OperationDefinitionNode? Operation { get; internal set; }

    /// <summary>The result, once there is one. Middleware that sets it without calling the next one answers the request
    /// itself. For a request of a batch it stays <c>null</c>: the batch is executed when all its requests have come
    /// through.</summary>
    public IExecutionResult? Result { get; set; }

    /// <summary>The request with the state that middleware has set.</summary>
    internal OperationRequest GetRequest()
    {
        if (_contextData is null)
        {
            return Request;
        }

        var builder = OperationRequestBuilder.From(Request);
        foreach (var (name, value) in _contextData)
        {
            builder.SetGlobalState(name, value);
        }

        return builder.Build();
    }
}

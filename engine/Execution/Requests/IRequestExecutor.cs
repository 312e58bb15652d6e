using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Executes requests against one schema. Thread-safe.</summary>
public interface IRequestExecutor
{
    /// <summary>The name of the executor.</summary>
    string Name { get; }

    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>Executes a request: an <see cref="IOperationResult"/>, or an <see cref="IResponseStream"/> for a subscription
    /// and for a response that comes in parts.</summary>
    /// <remarks>What is wrong with the request or goes wrong in resolvers stands in the result. A request that takes too
    /// long ends with an error, too.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> has fired.</exception>
    Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Executes requests together: queries share loaders, so that equal steps of all of them become one batch.
    /// A mutation starts when those before it have ended, and those after it wait for it. A request whose variables are a list is
    /// executed once for each element.</summary>
    /// <param name="requests">The requests; they are of the same caller and share the services of the first.</param>
    /// <param name="cancellationToken">Ends all of them.</param>
    /// <returns>The results in the order of requests and variables, each with its indices.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> has fired.</exception>
    Task<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(
        IReadOnlyList<OperationRequest> requests,
        CancellationToken cancellationToken = default);
}

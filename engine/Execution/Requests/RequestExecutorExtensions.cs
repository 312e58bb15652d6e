using Cacao.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution;

/// <summary>Shorter ways to execute requests, for tests and tools.</summary>
public static class RequestExecutorExtensions
{
    /// <summary>Executes a document with one operation and no variables.</summary>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor,
        string document,
        CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(document).Build(), cancellationToken);

    /// <summary>Executes a document with one operation.</summary>
    public static Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor,
        string document,
        IReadOnlyDictionary<string, object?> variableValues,
        CancellationToken cancellationToken = default) =>
        executor.ExecuteAsync(
            OperationRequestBuilder.New().SetDocument(document).SetVariableValues(variableValues).Build(),
            cancellationToken);

    /// <summary>Builds the services and the executor that were configured.</summary>
    public static async Task<IRequestExecutor> BuildRequestExecutorAsync(
        this IRequestExecutorBuilder builder,
        CancellationToken cancellationToken = default) =>
        await builder.Services
            .BuildServiceProvider()
            .GetRequiredService<IRequestExecutorProvider>()
            .GetExecutorAsync(builder.Name, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Builds the executor that was configured and executes a document.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IRequestExecutorBuilder builder,
        string document,
        CancellationToken cancellationToken = default)
    {
        var executor = await builder.BuildRequestExecutorAsync(cancellationToken).ConfigureAwait(false);
        return await executor.ExecuteAsync(document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a request with the default executor of an application.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services,
        OperationRequest request,
        CancellationToken cancellationToken = default)
    {
        var executor = await services.GetRequiredService<IRequestExecutorProvider>()
            .GetExecutorAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return await executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

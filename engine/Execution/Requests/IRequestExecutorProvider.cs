using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution;

/// <summary>Gives access to the request executors of an application.</summary>
public interface IRequestExecutorProvider
{
    /// <summary>Gets an executor; its schema is built at the first call.</summary>
    /// <param name="name">The name of the executor.</param>
    /// <param name="cancellationToken">Ends the wait, not the building.</param>
    /// <exception cref="Types.Configuration.SchemaException">The configured types do not make a valid schema.</exception>
    ValueTask<IRequestExecutor> GetExecutorAsync(
        string name = GraphQLServiceCollectionExtensions.DefaultExecutorName,
        CancellationToken cancellationToken = default);
}

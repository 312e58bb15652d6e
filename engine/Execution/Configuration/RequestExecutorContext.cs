namespace Cacao.Execution.Configuration;

/// <summary>What an executor is made of besides its schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its options.</param>
/// <param name="Errors">Decides what clients learn of errors.</param>
/// <param name="Services">The services of the application.</param>
/// <param name="Guards">Decide whether operations are executed.</param>
internal sealed record RequestExecutorContext(
    string Name,
    RequestExecutorOptions Options,
    ErrorHandler Errors,
    IServiceProvider Services,
    IReadOnlyList<IOperationGuard> Guards);

using Cacao.Execution.Instrumentation;
using Cacao.Execution.Pipeline;
using Cacao.Types.Configuration;

namespace Cacao.Execution.Configuration;

/// <summary>Everything that was configured for one named executor, as named options of that name.</summary>
public sealed class RequestExecutorSetup
{
    /// <summary>Applied to the schema builder in order, with the services of the application.</summary>
    public List<Action<IServiceProvider, SchemaBuilder>> SchemaConfigurations { get; } = [];

    /// <summary>Applied to the request options in order.</summary>
    public List<Action<RequestExecutorOptions>> OptionsConfigurations { get; } = [];

    /// <summary>Create the error filters, applied to each error in order.</summary>
    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    /// <summary>Create the guards that decide whether an operation is executed at all, asked in order.</summary>
    public List<Func<IServiceProvider, IOperationGuard>> OperationGuards { get; } = [];

    /// <summary>What requests pass before they are executed, the first outermost.</summary>
    public List<RequestMiddleware> RequestMiddleware { get; } = [];

    /// <summary>Create those who hear what the executor does.</summary>
    public List<Func<IServiceProvider, ExecutionDiagnosticEventListener>> DiagnosticEventListeners { get; } = [];

    /// <summary>Creates the executor when it is not one that executes a schema itself; then
    /// <see cref="SchemaConfigurations"/> do not count.</summary>
    internal Func<RequestExecutorContext, IRequestExecutor>? CreateExecutor { get; set; }
}

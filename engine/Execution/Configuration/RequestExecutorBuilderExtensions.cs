using Cacao;
using Cacao.CostAnalysis;
using Cacao.Execution;
using Cacao.Execution.Configuration;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Pipeline;
using Cacao.Types.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures request executors.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>Edits the schema builder; runs when the schema is built.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(
        this IRequestExecutorBuilder builder,
        Action<SchemaBuilder> configure) =>
        builder.ConfigureSchema((_, schema) => configure(schema));

    /// <summary>Edits the schema builder with the services of the application; runs when the schema is built.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(
        this IRequestExecutorBuilder builder,
        Action<IServiceProvider, SchemaBuilder> configure) =>
        builder.Setup(s => s.SchemaConfigurations.Add(configure));

    /// <summary>Changes how the schema is built.</summary>
    public static IRequestExecutorBuilder ModifyOptions(
        this IRequestExecutorBuilder builder,
        Action<SchemaOptions> configure) =>
        builder.ConfigureSchema(schema => schema.ModifyOptions(configure));

    /// <summary>Adds the definitions and extensions of an SDL document.</summary>
    public static IRequestExecutorBuilder AddDocumentFromString(this IRequestExecutorBuilder builder, string sdl) =>
        builder.ConfigureSchema(schema => schema.AddDocument(sdl));

    /// <summary>Adds a convention that edits the configurations before types are made of them.</summary>
    public static IRequestExecutorBuilder AddSchemaConvention(
        this IRequestExecutorBuilder builder,
        ISchemaConvention convention) =>
        builder.ConfigureSchema(schema => schema.AddConvention(convention));

    /// <summary>Changes how requests are executed.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder,
        Action<RequestExecutorOptions> configure) =>
        builder.Setup(s => s.OptionsConfigurations.Add(configure));

    /// <summary>Changes what operations may cost. The limits are on from the start; see <see cref="CostOptions"/>.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(
        this IRequestExecutorBuilder builder,
        Action<CostOptions> configure) =>
        builder.ModifyRequestOptions(options => configure(options.Cost));

    /// <summary>Adds a filter that may rewrite each error before a client sees it.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(
        this IRequestExecutorBuilder builder,
        Func<IError, IError> filter) =>
        builder.Setup(s => s.ErrorFilters.Add(_ => new DelegateErrorFilter(filter)));

    /// <summary>Adds a filter class; its constructor gets services of the application.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter =>
        builder.AddErrorFilter(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds a filter that a factory creates from the services of the application.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, T> factory)
        where T : class, IErrorFilter =>
        builder.Setup(s => s.ErrorFilters.Add(factory));

    /// <summary>Adds a guard that may refuse an operation before anything of it is executed.</summary>
    public static IRequestExecutorBuilder AddOperationGuard(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IOperationGuard> factory) =>
        builder.Setup(s => s.OperationGuards.Add(factory));

    /// <summary>Sends each request through a step before it is executed; steps run in the order in which they were
    /// added.</summary>
    public static IRequestExecutorBuilder UseRequest(this IRequestExecutorBuilder builder, RequestMiddleware middleware) =>
        builder.Setup(s => s.RequestMiddleware.Add(middleware));

    /// <summary>Adds somebody who hears what the executor does; its constructor gets services of the application.</summary>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder)
        where T : ExecutionDiagnosticEventListener =>
        builder.AddDiagnosticEventListener(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds somebody who hears what the executor does.</summary>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, T> factory)
        where T : ExecutionDiagnosticEventListener =>
        builder.Setup(s => s.DiagnosticEventListeners.Add(factory));

    private static IRequestExecutorBuilder Setup(
        this IRequestExecutorBuilder builder,
        Action<RequestExecutorSetup> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using Cacao.Caching;
using Cacao.CostAnalysis;
using Cacao.Execution.Configuration;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Pipeline;
using Cacao.Types;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Cacao.Execution;

/// <summary>Builds each named executor once.</summary>
internal sealed class RequestExecutorProvider(
    IServiceProvider services,
    IOptionsMonitor<RequestExecutorSetup> setups,
    SingletonServices singletons) : IRequestExecutorProvider
{
    private readonly ConcurrentDictionary<string, Lazy<IRequestExecutor>> _executors = new(StringComparer.Ordinal);

    public ValueTask<IRequestExecutor> GetExecutorAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var executor = _executors.GetOrAdd(name, n => new Lazy<IRequestExecutor>(() => Create(n)));
        return new ValueTask<IRequestExecutor>(executor.Value);
    }

    private IRequestExecutor Create(string name)
    {
        var setup = setups.Get(name);
        var options = new RequestExecutorOptions();
        foreach (var configure in setup.OptionsConfigurations)
        {
            configure(options);
        }

        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("Cacao.Execution") ?? NullLogger.Instance;
        var filters = setup.ErrorFilters.ConvertAll(create => create(services));
        var guards = setup.OperationGuards.ConvertAll(create => create(services));
        var errors = new ErrorHandler(filters, options.IncludeExceptionDetails, logger);
        var events = CreateEvents(setup, options);
        var executor = setup.CreateExecutor is { } create
            ? create(new RequestExecutorContext(name, options, errors, services, guards))
            : new RequestExecutor(name, CreateSchema(setup), options, errors, services, singletons.Types, guards, events);
        if (setup.RequestMiddleware.Count > 0)
        {
            executor = new PipelineRequestExecutor(executor, setup.RequestMiddleware);
        }

        events?.ExecutorCreated(name, executor);
        return executor;
    }

    private DiagnosticEvents? CreateEvents(RequestExecutorSetup setup, RequestExecutorOptions options)
    {
        var listeners = setup.DiagnosticEventListeners.ConvertAll(create => create(services));
        if (options.TraceResolvers)
        {
            listeners.Add(new ResolverActivities());
        }

        return DiagnosticEvents.Create(listeners);
    }

    private Schema CreateSchema(RequestExecutorSetup setup)
    {
        var builder = new SchemaBuilder();
        foreach (var configure in setup.SchemaConfigurations)
        {
            configure(services, builder);
        }

        return builder.AddConvention(new CostConvention()).AddConvention(new CacheControlConvention()).Build();
    }
}

using Cacao.DataLoading;
using Cacao.Execution;
using Cacao.Execution.Configuration;
using Cacao.Execution.Resolving;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds GraphQL request executors to an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>The name of an executor that is added without one.</summary>
    public const string DefaultExecutorName = "_Default";

    /// <summary>Adds a request executor, or goes on configuring the one of that name.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="name">The name of the executor; only an application with several needs it.</param>
    public static IRequestExecutorBuilder AddGraphQL(
        this IServiceCollection services,
        string name = DefaultExecutorName)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.AddOptions();
        services.TryAddSingleton(new SingletonServices(services));
        services.TryAddSingleton<IRequestExecutorProvider, RequestExecutorProvider>();
        services.TryAddScoped<RequestScope>();
        services.TryAddScoped<IBatchScheduler>(static s => s.GetRequiredService<RequestScope>());
        services.TryAddScoped(CreateDataLoaderOptions);
        AddWarmup(services, name);
        return new RequestExecutorBuilder(name, services);
    }

    /// <inheritdoc cref="AddGraphQL(IServiceCollection, string)"/>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services,
        string name = DefaultExecutorName) =>
        services.AddGraphQL(name);

    /// <summary>Adds a request executor, or goes on configuring the one of that name.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="name">The name of the executor; only an application with several needs it.</param>
    public static IRequestExecutorBuilder AddGraphQL(
        this IHostApplicationBuilder builder,
        string name = DefaultExecutorName) =>
        builder.Services.AddGraphQL(name);

    /// <inheritdoc cref="AddGraphQL(IHostApplicationBuilder, string)"/>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IHostApplicationBuilder builder,
        string name = DefaultExecutorName) =>
        builder.Services.AddGraphQL(name);

    private static DataLoaderOptions CreateDataLoaderOptions(IServiceProvider services)
    {
        var scope = services.GetRequiredService<RequestScope>();
        return new DataLoaderOptions
        {
            Cache = scope.Cache,
            RequestAborted = scope.RequestAborted,
            DiagnosticEvents = services.GetService<IDataLoaderDiagnosticEvents>(),
        };
    }

    private static void AddWarmup(IServiceCollection services, string name)
    {
        if (services.Any(s => s.ServiceType == typeof(RequestExecutorWarmup) && Equals(s.ServiceKey, name)))
        {
            return;
        }

        services.AddKeyedSingleton(
            name,
            static (s, key) => new RequestExecutorWarmup(s.GetRequiredService<IRequestExecutorProvider>(), (string)key!));
        services.AddSingleton<IHostedService>(s => s.GetRequiredKeyedService<RequestExecutorWarmup>(name));
    }
}

using System.Diagnostics.Metrics;
using Cacao.Execution.Configuration;
using Cacao.Federation.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a request executor answer with the help of source schemas.</summary>
public static class FederationRequestExecutorBuilderExtensions
{
    /// <summary>Makes the executor answer with the help of source schemas instead of resolvers.</summary>
    /// <param name="builder">The builder of the executor.</param>
    /// <param name="schema">Makes the schema and its clients when the executor is created.</param>
    /// <param name="configure">Changes how operations are planned.</param>
    public static IRequestExecutorBuilder UseFederation(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, FederatedSchema> schema,
        Action<FederationOptions>? configure = null)
    {
        builder.Services.Configure<RequestExecutorSetup>(builder.Name, setup => setup.CreateExecutor = context =>
        {
            var options = new FederationOptions();
            configure?.Invoke(options);
            var executor = new ReloadableExecutor(s => new FederatedRequestExecutor(context, s, options), schema(context.Services));
            context.Services.GetRequiredService<FederatedExecutors>().Add(executor);
            return executor;
        });
        builder.Services.TryAddSingleton<FederatedExecutors>();
        builder.Services.TryAddSingleton(s => new FederationMetrics(s.GetService<IMeterFactory>()));
        return builder;
    }
}

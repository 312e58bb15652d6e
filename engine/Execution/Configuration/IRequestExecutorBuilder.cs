using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Configuration;

/// <summary>Configures one named request executor: its schema, its options and the services that it needs.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The name of the executor; executors of different names share nothing but the services.</summary>
    string Name { get; }

    /// <summary>The services of the application.</summary>
    IServiceCollection Services { get; }
}

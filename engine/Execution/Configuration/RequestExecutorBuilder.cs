using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Configuration;

internal sealed class RequestExecutorBuilder(string name, IServiceCollection services) : IRequestExecutorBuilder
{
    public string Name { get; } = name;

    public IServiceCollection Services { get; } = services;
}

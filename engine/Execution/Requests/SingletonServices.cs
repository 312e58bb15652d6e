using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution;

/// <summary>Knows which services need no scope, so that resolvers which use only those cost none.</summary>
internal sealed class SingletonServices(IServiceCollection services)
{
    private readonly Lazy<FrozenSet<Type>> _types = new(() => services
        .Where(s => !s.IsKeyedService)
        .GroupBy(s => s.ServiceType)
        .Where(g => g.All(s => s.Lifetime == ServiceLifetime.Singleton))
        .Select(g => g.Key)
        .ToFrozenSet());

    public FrozenSet<Type> Types => _types.Value;
}

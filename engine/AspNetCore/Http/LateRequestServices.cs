using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Http;

/// <summary>The services of an HTTP request. Their scope is made when a resolver asks for one of them, so that requests
/// whose resolvers need none do not pay for it.</summary>
internal sealed class LateRequestServices(HttpContext context) : IKeyedServiceProvider, ISupportRequiredService
{
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);

    public object GetRequiredService(Type serviceType) => context.RequestServices.GetRequiredService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        (context.RequestServices as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        context.RequestServices.GetRequiredKeyedService(serviceType, serviceKey);
}

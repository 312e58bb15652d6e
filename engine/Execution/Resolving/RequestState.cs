using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Resolving;

/// <summary>What the executions of one request share: the caller, the services, the state of the request.</summary>
/// <param name="executor">The executor.</param>
/// <param name="request">The request.</param>
/// <param name="loop">The loop on which loaders batch; <c>null</c> outside of an execution, where they fetch at once.</param>
internal sealed class RequestState(RequestExecutor executor, OperationRequest request, ExecutionLoop? loop)
{
    private static readonly ClaimsPrincipal s_nobody = new(new ClaimsIdentity());

    private IServiceProvider? _services;
    private AsyncServiceScope? _ownScope;
    private IDictionary<string, object?>? _contextData = request.ContextData;

    public ClaimsPrincipal User => request.User ?? s_nobody;

    public object? Transport => request.Transport;

    public IDictionary<string, object?> ContextData => _contextData ??= new Dictionary<string, object?>();

    /// <summary>The services of the request: those of its transport, else of a scope made for it.</summary>
    public IServiceProvider Services => _services ??= OpenScope();

    /// <summary>Whether a service needs no scope.</summary>
    public bool IsSingleton(Type type) => executor.Singletons.Contains(type);

    public AsyncServiceScope CreateResolverScope()
    {
        var cache = Services.GetService<RequestScope>()?.Cache;
        var scope = Services.CreateAsyncScope();
        if (cache is not null && loop is not null)
        {
            scope.ServiceProvider.GetRequiredService<RequestScope>().Attach(loop, cache);
        }

        return scope;
    }

    public void EndResolverScope(AsyncServiceScope scope)
    {
        var ending = scope.DisposeAsync();
        if (!ending.IsCompletedSuccessfully)
        {
            _ = ObserveAsync(ending.AsTask());
        }
    }

    /// <summary>Whether a scope was made for the request, which has to end.</summary>
    public bool HasOwnScope => _ownScope is not null;

    /// <summary>Ends the scope that was made for the request, if there is one.</summary>
    public ValueTask EndAsync() => _ownScope?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IServiceProvider OpenScope()
    {
        var services = request.Services;
        if (services is null)
        {
            _ownScope = executor.Services.CreateAsyncScope();
            services = _ownScope.Value.ServiceProvider;
        }

        if (loop is not null)
        {
            services.GetService<RequestScope>()?.Attach(loop);
        }

        return services;
    }

    // A resolver has delivered its value by now: a service that fails to end is no error of the field.
    private async Task ObserveAsync(Task ending)
    {
        try
        {
            await ending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            executor.Errors.LogScopeNotEnded(exception);
        }
    }
}

using Cacao.AspNetCore.Http;
using Cacao.AspNetCore.PersistedOperations;
using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;
using Cacao.PersistedOperations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cacao.AspNetCore;

/// <summary>Puts together what serves one endpoint.</summary>
internal sealed class GraphQLEndpoint
{
    private readonly IEndpointRouteBuilder _endpoints;
    private readonly string _executorName;
    private readonly DocumentResolver _documents;
    private readonly TimeProvider _time;
    private readonly IHostApplicationLifetime? _lifetime;

    public GraphQLEndpoint(IEndpointRouteBuilder endpoints, string executorName)
    {
        _endpoints = endpoints;
        _executorName = executorName;
        var services = endpoints.ServiceProvider;
        Options = services.GetRequiredService<IOptionsMonitor<GraphQLServerOptions>>().Get(executorName).Clone();
        _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _lifetime = services.GetService<IHostApplicationLifetime>();
        _documents = new DocumentResolver(
            [.. services.GetKeyedServices<IOperationDocumentStorage>(executorName)],
            Options.PersistedOperations);
    }

    /// <summary>The options of the endpoint, which may still change.</summary>
    public GraphQLServerOptions Options { get; }

    /// <summary>Serves HTTP requests, and WebSocket connections on the same path.</summary>
    public RequestDelegate CreateHandler()
    {
        var services = _endpoints.ServiceProvider;
        var runner = new HttpRequestRunner(
            services.GetRequiredService<IRequestExecutorProvider>(),
            _executorName,
            Options,
            services.GetKeyedService<IHttpRequestInterceptor>(_executorName),
            _documents,
            new ConcurrencyGate(),
            new EventStreams(Options, _time, _lifetime));
        var http = new GraphQLHttpHandler(runner, Options);
        var sockets = CreateSocketHandler();
        return context => MayBeSocket(context.Request) ? sockets(context) : http.HandleAsync(context);
    }

    /// <summary>Serves WebSocket connections.</summary>
    public RequestDelegate CreateSocketHandler()
    {
        var services = _endpoints.ServiceProvider;
        var sockets = new SocketEndpoint(
            services.GetRequiredService<IRequestExecutorProvider>(),
            _executorName,
            Options,
            _documents,
            services.GetKeyedService<ISocketSessionInterceptor>(_executorName) ?? new DefaultSocketSessionInterceptor(),
            _lifetime,
            _time,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Cacao.AspNetCore"));

        // Applications need not call UseWebSockets() themselves, and other requests do not pay for it.
        var pipeline = _endpoints.CreateApplicationBuilder().UseWebSockets();
        pipeline.Run(sockets.HandleAsync);
        return pipeline.Build();
    }

    // Over HTTP/2 a WebSocket begins with the method CONNECT.
    private static bool MayBeSocket(HttpRequest request) =>
        (request.Headers.Upgrade.Count > 0 && HttpMethods.IsGet(request.Method)) || HttpMethods.IsConnect(request.Method);
}

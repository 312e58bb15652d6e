using System.Security.Cryptography;
using System.Text;
using Cacao.Execution.Configuration;
using Cacao.Federation.Composition;
using Cacao.Federation.Execution;
using Cacao.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cacao.Federation.AspNetCore;

/// <summary>Takes changed schema files into use while requests run: loads or composes them, plans the trusted documents, and then
/// exchanges the schema at once. What cannot be used is refused and reported, and the old schema stays.</summary>
public sealed class GatewayReloader
{
    private readonly GatewayOptions _options;
    private readonly FederatedExecutors _executors;
    private readonly SocketsHttpHandler _connections;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Creates the reloader; the services of the application do that.</summary>
    public GatewayReloader(
        IOptions<GatewayOptions> options,
        FederatedExecutors executors,
        SocketsHttpHandler connections,
        ILoggerFactory loggers,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggers);
        _options = options.Value;
        _executors = executors;
        _connections = connections;
        _logger = loggers.CreateLogger(FederationLog.Category);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>What is served.</summary>
    public GatewayStatus Status { get; private set; } = new(string.Empty, default, null);

    /// <summary>Looks for a changed schema and takes it into use.</summary>
    /// <param name="cancellationToken">Ends the wait for another change that is being taken into use.</param>
    /// <returns>Whether the schema was exchanged.</returns>
    public async Task<bool> ReloadAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Reload();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Loads the schema that the gateway begins with.</summary>
    /// <exception cref="InvalidOperationException">There is no usable schema.</exception>
    internal FederatedSchema LoadInitial()
    {
        var supergraph = GatewaySchemaLoader.LoadSupergraph(_options);
        Status = new GatewayStatus(VersionOf(supergraph), _clock.GetUtcNow(), null);
        return GatewaySchemaLoader.Load(supergraph, _options, _connections, _logger);
    }

    /// <summary>Plans the trusted documents.</summary>
    /// <returns>How many operations there are plans for.</returns>
    internal int WarmUp() =>
        _executors.WarmUp(GraphQLServiceCollectionExtensions.DefaultExecutorName, GatewaySchemaLoader.ReadDocuments(_options));

    private bool Reload()
    {
        try
        {
            var supergraph = GatewaySchemaLoader.LoadSupergraph(_options);
            var version = VersionOf(supergraph);
            if (version == Status.Version)
            {
                Status = Status with { RefusedChange = null };
                return false;
            }

            _executors.Exchange(
                GraphQLServiceCollectionExtensions.DefaultExecutorName,
                GatewaySchemaLoader.Load(supergraph, _options, _connections, _logger),
                GatewaySchemaLoader.ReadDocuments(_options));
            Status = new GatewayStatus(version, _clock.GetUtcNow(), null);
            GatewayLog.SchemaExchanged(_logger, version);
            return true;
        }
        catch (Exception exception)
        {
            // Nothing that is wrong with a file may end a gateway that works.
            if (Status.RefusedChange != exception.Message)
            {
                GatewayLog.SchemaRefused(_logger, exception, Status.Version);
            }

            Status = Status with { RefusedChange = exception.Message };
            return false;
        }
    }

    private static string VersionOf(DocumentNode supergraph) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Supergraph.Print(supergraph))).AsSpan(0, 6));
}

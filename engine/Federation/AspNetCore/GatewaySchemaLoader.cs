using Cacao.Federation.Composition;
using Cacao.Federation.Execution;
using Cacao.Federation.Planning;
using Cacao.Language;
using Microsoft.Extensions.Logging;

namespace Cacao.Federation.AspNetCore;

/// <summary>Loads the composed schema, or composes it, and makes the clients of its source schemas.</summary>
internal static class GatewaySchemaLoader
{
    /// <exception cref="InvalidOperationException">The configuration is incomplete or the schemas cannot be composed; the message
    /// says what to do.</exception>
    public static FederatedSchema Load(DocumentNode supergraph, GatewayOptions options, SocketsHttpHandler handler, ILogger logger)
    {
        var schema = ExecutionSchema.Load(supergraph);
        var clients = schema.SourceSchemas.ToDictionary(
            name => name,
            name => CreateClient(name, options, handler, logger),
            StringComparer.Ordinal);
        return new FederatedSchema(schema, clients);
    }

    /// <summary>The trusted documents in UTF-8; none when there is no such folder.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> ReadDocuments(GatewayOptions options)
    {
        var folder = Resolve(options, options.Operations);
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.graphql", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file))
            : [];
    }

    /// <summary>Changes when one of the schema files does.</summary>
    public static string StampOf(GatewayOptions options) => string.Join(
        '\n',
        options.Subgraphs.Values.Select(s => s.Schema).Append(options.Supergraph).OfType<string>()
            .Select(path => new FileInfo(Resolve(options, path)))
            .Select(file => file.Exists ? $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}" : file.FullName));

    /// <summary>Loads the composed schema, or composes it.</summary>
    /// <exception cref="InvalidOperationException">The schemas cannot be composed.</exception>
    public static DocumentNode LoadSupergraph(GatewayOptions options)
    {
        if (options.Supergraph is { } supergraph && Resolve(options, supergraph) is var path && File.Exists(path))
        {
            return Supergraph.Parse(File.ReadAllText(path));
        }

        var sources = options.Subgraphs
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => ReadSource(s.Key, s.Value, options))
            .ToArray();
        var result = SchemaComposer.Compose(sources, new CompositionOptions
        {
            ExcludedTags = options.Composition.ExcludedTags,
            GlobalObjectIdentification = options.Composition.GlobalObjectIdentification,
        });
        return result.Supergraph
            ?? throw new InvalidOperationException(
                $"The source schemas cannot be composed:{Environment.NewLine}{string.Join(Environment.NewLine, result.Errors)}");
    }

    private static SourceSchemaText ReadSource(string name, SourceSchemaOptions source, GatewayOptions options)
    {
        var path = Resolve(
            options,
            source.Schema ?? throw new InvalidOperationException($"The subgraph \"{name}\" has no \"schema\" in the configuration."));
        return File.Exists(path)
            ? new SourceSchemaText(name, File.ReadAllText(path), path)
            : throw new InvalidOperationException($"The schema file of the subgraph \"{name}\" does not exist: {path}");
    }

    private static ISourceSchemaClient CreateClient(string name, GatewayOptions options, SocketsHttpHandler handler, ILogger logger)
    {
        if (!options.Subgraphs.TryGetValue(name, out var source) || source.Url is not { IsAbsoluteUri: true } url)
        {
            throw new InvalidOperationException($"The subgraph \"{name}\" needs an absolute \"url\" in the configuration.");
        }

        var connections = new HttpMessageInvoker(new SourceTraceHandler(handler), disposeHandler: false);
        var once = new HttpSourceSchemaClient(name, connections, url, new HttpSourceSchemaOptions
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxAnswerBytes = source.MaxAnswerBytes,
            Capabilities = new SourceSchemaCapabilities
            {
                VariableBatching = source.VariableBatching,
                RequestBatching = source.RequestBatching,
                MaxBatchSize = source.MaxBatchSize,
            },
        });
        var events = source.Subscriptions == "websocket"
            ? new SocketSourceEventClient(name, connections, url, source.MaxAnswerBytes)
            : null;
        return new ResilientSourceSchemaClient(name, once, ToResilience(source), logger, clock: null, events);
    }

    private static ResilienceOptions ToResilience(SourceSchemaOptions source) => new()
    {
        Timeout = TimeSpan.FromSeconds(source.TimeoutSeconds),
        Retries = source.Retries,
        MaxConcurrency = source.MaxConcurrency,
        HedgingDelay = source.HedgingDelayMilliseconds > 0 ? TimeSpan.FromMilliseconds(source.HedgingDelayMilliseconds) : null,
    };

    private static string Resolve(GatewayOptions options, string path) =>
        System.IO.Path.GetFullPath(path, options.BaseDirectory);
}

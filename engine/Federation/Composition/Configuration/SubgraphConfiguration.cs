namespace Cacao.Federation.Composition.Configuration;

/// <summary>One subgraph of a <see cref="FusionConfiguration"/>.</summary>
/// <param name="Name">The name of the subgraph and of its source schema.</param>
/// <param name="SchemaFile">The file of the source schema, relative to the configuration file.</param>
/// <param name="Url">Where the service is.</param>
/// <param name="Batching">Which batches the service takes.</param>
/// <param name="Subscriptions">How the service sends the events of subscriptions.</param>
public sealed record SubgraphConfiguration(
    string Name,
    string SchemaFile,
    UrlTemplate Url,
    BatchingCapabilities Batching,
    SubscriptionTransport Subscriptions);

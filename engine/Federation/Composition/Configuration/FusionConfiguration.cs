namespace Cacao.Federation.Composition.Configuration;

/// <summary>
/// What <c>fusion-config.json</c> says: the source schemas, where their services are and what these can do. The gateway
/// and the command line read the same file.
/// </summary>
public sealed class FusionConfiguration
{
    internal FusionConfiguration(
        IReadOnlyList<SubgraphConfiguration> subgraphs,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, UrlTemplate>> environments,
        string supergraphFile,
        string operationsFolder,
        CompositionOptions compositionOptions,
        IReadOnlySet<string> forwardedHeaders,
        bool allowExplain)
    {
        Subgraphs = subgraphs;
        Environments = environments;
        SupergraphFile = supergraphFile;
        OperationsFolder = operationsFolder;
        CompositionOptions = compositionOptions;
        ForwardedHeaders = forwardedHeaders;
        AllowExplain = allowExplain;
    }

    /// <summary>
    /// The subgraphs in the order of the file, which is the order in which their schemas are composed.
    /// </summary>
    public IReadOnlyList<SubgraphConfiguration> Subgraphs { get; }

    /// <summary>The URLs that differ from environment to environment, by environment and subgraph.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, UrlTemplate>> Environments { get; }

    /// <summary>The file of the composed schema, relative to the configuration file.</summary>
    public string SupergraphFile { get; }

    /// <summary>The folder of the trusted documents, relative to the configuration file.</summary>
    public string OperationsFolder { get; }

    /// <summary>The request headers that the gateway passes on; empty for its own choice.</summary>
    public IReadOnlySet<string> ForwardedHeaders { get; }

    /// <summary>Whether clients may ask the gateway for the plan of a request.</summary>
    public bool AllowExplain { get; }

    /// <summary>The options for the composition of the source schemas.</summary>
    public CompositionOptions CompositionOptions { get; }

    /// <summary>Reads and validates a configuration.</summary>
    /// <param name="json">The text of the file; comments are allowed.</param>
    /// <param name="filePath">The file's path, for messages.</param>
    /// <exception cref="FusionConfigurationException">The text is no valid configuration; all errors are
    /// given.</exception>
    public static FusionConfiguration Parse(string json, string filePath = "fusion-config.json") =>
        FusionConfigurationReader.Read(json, filePath);

    /// <summary>The URL of a subgraph's service.</summary>
    /// <param name="subgraph">The subgraph's name.</param>
    /// <param name="environment">The environment whose URL is meant, or null for the subgraph's own.</param>
    /// <param name="variable">Gives the value of a variable, or null when it has none.</param>
    /// <exception cref="KeyNotFoundException">There is no such subgraph or no such environment.</exception>
    /// <exception cref="FusionConfigurationException">A variable has no value, or the result is no URL.</exception>
    public Uri ResolveUrl(string subgraph, string? environment, Func<string, string?> variable)
    {
        var own = Subgraphs.FirstOrDefault(candidate => candidate.Name == subgraph)
            ?? throw new KeyNotFoundException($"There is no subgraph \"{subgraph}\".");
        var template = environment is null
            ? own.Url
            : Environments[environment].GetValueOrDefault(subgraph, own.Url);
        return template.Resolve(variable);
    }
}

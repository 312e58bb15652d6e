using Cacao.Federation.Composition;
using Cacao.Federation.Composition.Configuration;

namespace Cacao.CommandLine.Files;

/// <summary>The files that a <c>fusion-config.json</c> names.</summary>
internal sealed class SupergraphProject
{
    private readonly string _folder;

    private SupergraphProject(string folder, FusionConfiguration configuration)
    {
        _folder = folder;
        Configuration = configuration;
    }

    public FusionConfiguration Configuration { get; }

    public string SupergraphFile => InFolder(Configuration.SupergraphFile);

    public string OperationsFolder => InFolder(Configuration.OperationsFolder);

    public static SupergraphProject Load(string configurationFile)
    {
        try
        {
            var configuration = FusionConfiguration.Parse(TextFile.Read(configurationFile), configurationFile);
            return new SupergraphProject(System.IO.Path.GetDirectoryName(configurationFile) ?? "", configuration);
        }
        catch (FusionConfigurationException exception)
        {
            throw new CommandException(exception.Message, exception);
        }
    }

    public IReadOnlyList<SourceSchemaText> ReadSources() =>
    [
        .. Configuration.Subgraphs.Select(subgraph =>
        {
            var file = InFolder(subgraph.SchemaFile);
            return new SourceSchemaText(subgraph.Name, TextFile.Read(file), file);
        }),
    ];

    // Paths are shown as short as the user gave them.
    private string InFolder(string path) => System.IO.Path.Combine(_folder, path);
}

using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao publish</c>: composes the source schemas and takes the result into use as the next version.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var configuration = CommandOptions.Configuration();
        var format = CommandOptions.Format();
        var store = Store();
        var command = new Command(
            "publish", "Composes the source schemas, checks the trusted documents and takes the result into use as the next version.")
        {
            configuration, store, format,
        };
        command.SetWork((result, writer) => Publish(
            SupergraphProject.Load(result.GetRequiredValue(configuration)),
            new SchemaStore(result.GetRequiredValue(store)),
            CommandOptions.Writer(result.GetValue(format), writer)));
        return command;
    }

    /// <summary>The option that names the folder of the versions.</summary>
    public static Option<string> Store() => new("--store", "-s")
    {
        Description = "The folder of the published versions; gateways read supergraph.graphqls in it.",
        Required = true,
    };

    private static int Publish(SupergraphProject project, SchemaStore store, IDiagnosticWriter report)
    {
        var result = SchemaComposer.Compose(project.ReadSources(), project.Configuration.CompositionOptions);
        var diagnostics = result.Log.Select(Diagnostic.From).ToList();
        if (result.Supergraph is { } supergraph)
        {
            diagnostics.AddRange(TrustedDocuments.Find(project.OperationsFolder).Validate(supergraph));
        }

        if (result.Supergraph is null || diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error))
        {
            report.Write(diagnostics, $"Nothing was published; version {store.CurrentVersion} stays in use.");
            return ExitCodes.Findings;
        }

        var before = store.CurrentVersion;
        var version = store.Publish(Supergraph.Print(result.Supergraph));
        report.Write(
            diagnostics,
            version == before ? $"Version {version} is in use already." : $"Version {version} is in use, after version {before}.");
        return ExitCodes.Success;
    }
}

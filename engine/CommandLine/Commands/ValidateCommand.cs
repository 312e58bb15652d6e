using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao validate</c>: checks the source schemas and the trusted documents, and writes nothing.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var configuration = CommandOptions.Configuration();
        var format = CommandOptions.Format();
        var command = new Command(
            "validate", "Checks that the source schemas compose and the trusted documents are valid.")
        {
            configuration, format,
        };
        command.SetWork((result, writer) =>
        {
            var project = SupergraphProject.Load(result.GetRequiredValue(configuration));
            return Validate(project, CommandOptions.Writer(result.GetValue(format), writer));
        });
        return command;
    }

    private static int Validate(SupergraphProject project, IDiagnosticWriter report)
    {
        var sources = project.ReadSources();
        var documents = TrustedDocuments.Find(project.OperationsFolder);
        var result = SchemaComposer.Compose(sources, project.Configuration.CompositionOptions);
        var diagnostics = result.Log.Select(Diagnostic.From).ToList();
        if (result.Supergraph is { } supergraph)
        {
            diagnostics.AddRange(documents.Validate(supergraph));
        }

        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        report.Write(
            diagnostics, $"Source schemas: {sources.Count}. Trusted documents: {documents.Count}. Errors: {errors}.");
        return errors == 0 ? ExitCodes.Success : ExitCodes.Findings;
    }
}

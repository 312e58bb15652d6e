using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao compose</c>: makes the supergraph of the source schemas.</summary>
internal static class ComposeCommand
{
    public static Command Create()
    {
        var configuration = CommandOptions.Configuration();
        var format = CommandOptions.Format();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write instead of the one that the configuration names.",
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail when the file is not what the sources give.",
        };
        var command = new Command("compose", "Composes the source schemas into the supergraph.")
        {
            configuration, output, check, format,
        };
        command.SetWork((result, writer) =>
        {
            var project = SupergraphProject.Load(result.GetRequiredValue(configuration));
            var file = result.GetValue(output) ?? project.SupergraphFile;
            var report = CommandOptions.Writer(result.GetValue(format), writer);
            return Compose(project, file, result.GetValue(check), report);
        });
        return command;
    }

    private static int Compose(SupergraphProject project, string file, bool check, IDiagnosticWriter report)
    {
        var result = SchemaComposer.Compose(project.ReadSources(), project.Configuration.CompositionOptions);
        var diagnostics = result.Log.Select(Diagnostic.From).ToList();
        if (result.Supergraph is null)
        {
            report.Write(diagnostics, $"{file} was not written: {Count(result.Errors.Count(), "error")}.");
            return ExitCodes.Findings;
        }

        var text = Supergraph.Print(result.Supergraph);
        var existing = TextFile.ReadIfExists(file);
        if (check && existing != text)
        {
            diagnostics.Add(Drift(file, existing ?? "", text));
            report.Write(diagnostics, $"{file} is not what the sources give.");
            return ExitCodes.Drift;
        }

        if (existing != text)
        {
            TextFile.Write(file, text);
        }

        var sources = Count(project.Configuration.Subgraphs.Count, "source schema");
        report.Write(diagnostics, $"{file} is composed of {sources}.");
        return ExitCodes.Success;
    }

    private static Diagnostic Drift(string file, string existing, string expected)
    {
        var line = existing.Split('\n').Zip(expected.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        return new Diagnostic(
            DiagnosticSeverity.Error,
            "DRIFT",
            "The file differs from what the sources give, from this line on. Run scripts/schema.sh.",
            [new SourceLocation(file, file, line + 1, 1, Length: int.MaxValue)]);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

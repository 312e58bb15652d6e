using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;
using Cacao.Federation.Composition.Changes;
using Cacao.Language;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao diff</c>: says what a change of the schema means to clients.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("before") { Description = "The schema that clients know." };
        var after = new Argument<string>("after") { Description = "The new schema." };
        var format = CommandOptions.Format();
        var operations = new Option<string?>("--operations")
        {
            Description = "A folder of trusted documents; those that the change breaks are reported.",
        };
        var changelog = new Option<string?>("--changelog")
        {
            Description = "A file in which `coordinates` of breaking changes stand that are meant; they are no errors.",
        };
        var command = new Command("diff", "Compares two versions of a schema as clients see them.")
        {
            before, after, operations, changelog, format,
        };
        command.SetWork((result, writer) =>
        {
            var difference = new SchemaDifference(
                Read(result.GetRequiredValue(before)),
                Read(result.GetRequiredValue(after)),
                result.GetRequiredValue(after),
                result.GetValue(changelog) is { } file ? TextFile.Read(file) : "");
            var report = CommandOptions.Writer(result.GetValue(format), writer);
            return Report(difference, result.GetValue(operations), report);
        });
        return command;
    }

    private static int Report(SchemaDifference difference, string? operations, IDiagnosticWriter report)
    {
        var diagnostics = difference.Changes();
        if (operations is not null)
        {
            diagnostics.AddRange(difference.BrokenDocuments(TrustedDocuments.Find(operations)));
        }

        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        report.Write(diagnostics, difference.Summary);
        return errors == 0 ? ExitCodes.Success : ExitCodes.Findings;
    }

    private static DocumentNode Read(string file)
    {
        try
        {
            return Supergraph.Parse(TextFile.Read(file));
        }
        catch (SyntaxException error)
        {
            throw new CommandException($"{file}:{error.Line}:{error.Column}: error: {error.Message}", error);
        }
    }
}

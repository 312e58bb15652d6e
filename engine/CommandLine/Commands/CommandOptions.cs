using System.CommandLine;
using Cacao.CommandLine.Reporting;

namespace Cacao.CommandLine.Commands;

/// <summary>The options that several commands have, and how all commands run.</summary>
internal static class CommandOptions
{
    public static Option<string> Configuration() => new("--config", "-c")
    {
        Description = "The configuration file; the files that it names are relative to it.",
        DefaultValueFactory = _ => "fusion-config.json",
    };

    public static Option<ReportFormat> Format() => new("--format", "-f")
    {
        Description = "How to write the report: for people, as JSON, or as annotations for GitHub Actions.",
    };

    public static IDiagnosticWriter Writer(ReportFormat format, TextWriter output) => format switch
    {
        ReportFormat.Json => new JsonDiagnosticWriter(output),
        ReportFormat.GitHub => new GitHubDiagnosticWriter(output),
        _ => new TextDiagnosticWriter(output),
    };

    /// <summary>Lets a command do its work; what it cannot do goes to the error output.</summary>
    public static void SetWork(this Command command, Func<ParseResult, TextWriter, int> work) => command.SetAction(
        result =>
        {
            try
            {
                return work(result, result.InvocationConfiguration.Output);
            }
            catch (CommandException exception)
            {
                result.InvocationConfiguration.Error.WriteLine(exception.Message);
                return ExitCodes.Usage;
            }
        });
}

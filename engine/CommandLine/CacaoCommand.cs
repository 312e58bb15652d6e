using System.CommandLine;
using Cacao.CommandLine.Commands;

namespace Cacao.CommandLine;

/// <summary>The command <c>cacao</c> with its subcommands.</summary>
public static class CacaoCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands behind its name.</param>
    /// <param name="configuration">Where to write to, or null for the console.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, InvocationConfiguration? configuration = null)
    {
        var command = Create().Parse(arguments);
        var exitCode = command.Invoke(configuration);
        return command.Errors.Count == 0 ? exitCode : ExitCodes.Usage;
    }

    /// <summary>Builds the command.</summary>
    public static RootCommand Create() =>
        new(
            """
            Composes, checks and compares the schemas of a supergraph.

            Exit codes: 0 all is well; 1 errors in schemas or documents, or a breaking change; 2 wrong usage, invalid
            configuration or unreadable file; 3 a committed file differs from what its sources give.
            """)
        {
            ComposeCommand.Create(),
            ValidateCommand.Create(),
            DiffCommand.Create(),
            ExplainCommand.Create(),
            ExportCommand.Create(),
            PublishCommand.Create(),
            RollbackCommand.Create(),
        };
}

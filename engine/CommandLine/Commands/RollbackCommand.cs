using System.CommandLine;
using Cacao.CommandLine.Files;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao rollback</c>: takes an earlier version into use again.</summary>
internal static class RollbackCommand
{
    public static Command Create()
    {
        var store = PublishCommand.Store();
        var to = new Option<int?>("--to") { Description = "The version; else the one published before that in use." };
        var command = new Command("rollback", "Takes an earlier published version into use again.") { store, to };
        command.SetWork((result, writer) => Rollback(
            new SchemaStore(result.GetRequiredValue(store)), result.GetValue(to), writer));
        return command;
    }

    private static int Rollback(SchemaStore store, int? to, TextWriter writer)
    {
        var before = store.CurrentVersion;
        var version = to ?? store.All.LastOrDefault(v => v < before);
        if (version == 0)
        {
            throw new CommandException($"There is no version before {before}.");
        }

        store.Use(version);
        writer.WriteLine($"Version {version} is in use, after version {before}.");
        return ExitCodes.Success;
    }
}

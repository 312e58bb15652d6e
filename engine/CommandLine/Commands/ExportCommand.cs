using System.CommandLine;
using Cacao.CommandLine.Files;
using Cacao.Federation.Composition;
using Cacao.Language;

namespace Cacao.CommandLine.Commands;

/// <summary><c>cacao export</c>: writes the schema that clients see.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var configuration = CommandOptions.Configuration();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of the console." };
        var command = new Command("export", "Writes the schema that clients see, without routing and hidden members.")
        {
            configuration, output,
        };
        command.SetWork((result, writer) =>
        {
            var project = SupergraphProject.Load(result.GetRequiredValue(configuration));
            var supergraph = Supergraph.Parse(TextFile.Read(project.SupergraphFile));
            var text = SyntaxPrinter.Print(Supergraph.ToClientSchemaDocument(supergraph)).TrimEnd('\n') + "\n";
            if (result.GetValue(output) is { } file)
            {
                TextFile.Write(file, text);
            }
            else
            {
                writer.Write(text);
            }

            return ExitCodes.Success;
        });
        return command;
    }
}

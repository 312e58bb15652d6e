using Cacao.Execution;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Commands;

/// <summary><c>schema export [--output FILE] [--schema-name NAME]</c></summary>
internal sealed class SchemaCommand(IRequestExecutorProvider executors, TextWriter output, TextWriter errors)
{
    private const string Usage = "Usage: schema export [--output FILE] [--schema-name NAME]";
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Whether the arguments are for this command.</summary>
    public static bool IsMeant(string[] args) => args is ["schema", ..];

    public async Task<int> RunAsync(string[] args)
    {
        if (!TryParse(args, out var file, out var name))
        {
            await errors.WriteLineAsync(Usage).ConfigureAwait(false);
            return Failure;
        }

        try
        {
            var executor = await executors.GetExecutorAsync(name).ConfigureAwait(false);
            await WriteAsync(SchemaPrinter.Print(executor.Schema) + "\n", file).ConfigureAwait(false);
            return Success;
        }
        catch (SchemaException exception)
        {
            await errors.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return Failure;
        }
        catch (IOException exception)
        {
            await errors.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return Failure;
        }
    }

    private async Task WriteAsync(string sdl, string? file)
    {
        if (file is null)
        {
            await output.WriteAsync(sdl).ConfigureAwait(false);
            return;
        }

        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await File.WriteAllTextAsync(file, sdl).ConfigureAwait(false);
    }

    // The arguments of the host itself, such as --urls, may stand among those of the command.
    private static bool TryParse(string[] args, out string? file, out string name)
    {
        file = null;
        name = GraphQLServiceCollectionExtensions.DefaultExecutorName;
        if (args is not ["schema", "export", ..])
        {
            return false;
        }

        for (var i = 2; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
            {
                return false;
            }

            switch (args[i])
            {
                case "--output" or "-o":
                    file = args[i + 1];
                    break;
                case "--schema-name":
                    name = args[i + 1];
                    break;
            }
        }

        return true;
    }
}

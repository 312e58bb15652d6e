using Cacao.AspNetCore.Commands;
using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Lets a server export its schema from the command line.</summary>
public static class GraphQLCommandExtensions
{
    /// <summary>Runs the command that the arguments name (<c>schema export</c>), or the application when they name none.</summary>
    /// <param name="host">The application.</param>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code: 0 when all went well.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(args);
        if (!SchemaCommand.IsMeant(args))
        {
            await host.RunAsync().ConfigureAwait(false);
            return 0;
        }

        var command = new SchemaCommand(
            host.Services.GetRequiredService<IRequestExecutorProvider>(),
            Console.Out,
            Console.Error);
        return await command.RunAsync(args).ConfigureAwait(false);
    }

    /// <summary>Runs the command that the arguments name (<c>schema export</c>), or the application when they name none.</summary>
    /// <param name="host">The application.</param>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code: 0 when all went well.</returns>
    public static int RunWithGraphQLCommands(this IHost host, string[] args) =>
        host.RunWithGraphQLCommandsAsync(args).GetAwaiter().GetResult();
}

using System.Globalization;

namespace EShop.AppHost;

/// <summary>The AppHost's command line.</summary>
internal sealed record AppHostOptions
{
    public const string Usage = """
        Usage: scripts/up.sh [options]
          --processes        one process for each service instead of one for all
          --reset            begin with empty databases
          --check            start, run the README's first query, verify the answer, stop
          --base-port PORT   the gateway's port (4000); the subgraphs' ports follow it
          --data FOLDER      where the private servers keep their files (.data)
          --servers-only -- COMMAND [ARGUMENTS]
                             run a command with an empty private PostgreSQL and Redis
          --help             show this
        Connection strings in the environment (ConnectionStrings__Postgres for a server that holds every database,
        ConnectionStrings__Catalog and so on for one database, ConnectionStrings__Redis) replace the private servers.
        """;

    private const int DefaultBasePort = 4000;

    // The services' ports are an offset of at most twelve away.
    private const int LastBasePort = 65500;

    public bool Processes { get; private init; }

    public bool Reset { get; private init; }

    public bool Check { get; private init; }

    public bool Help { get; private init; }

    public int BasePort { get; private init; } = DefaultBasePort;

    public string DataFolder { get; private init; } = Path.Combine(ProjectFolder.FullPath, ".data");

    /// <summary>With <c>--servers-only</c>: the command to run; otherwise null.</summary>
    public IReadOnlyList<string>? Command { get; private init; }

    /// <exception cref="UsageException">An option is unknown, incomplete or does not fit the others.</exception>
    public static AppHostOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new AppHostOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var option = arguments[index];
            if (option == "--servers-only")
            {
                return options with { Command = CommandAfter(arguments, index) };
            }

            options = option switch
            {
                "--processes" => options with { Processes = true },
                "--reset" => options with { Reset = true },
                "--check" => options with { Check = true },
                "--help" or "-h" => options with { Help = true },
                "--base-port" => options with { BasePort = Port(ValueAfter(arguments, index++)) },
                "--data" => options with { DataFolder = Path.GetFullPath(ValueAfter(arguments, index++)) },
                _ => throw new UsageException($"Unknown option '{option}'."),
            };
        }

        return options;
    }

    private static string ValueAfter(IReadOnlyList<string> arguments, int index)
        => index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal)
            ? arguments[index + 1]
            : throw new UsageException($"'{arguments[index]}' needs a value.");

    private static int Port(string text)
        => int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= LastBasePort
            ? port
            : throw new UsageException($"'{text}' is not a port between 1 and {LastBasePort}.");

    private static string[] CommandAfter(IReadOnlyList<string> arguments, int index)
        => index == 0 && arguments.Count > 2 && arguments[1] == "--"
            ? [.. arguments.Skip(2)]
            : throw new UsageException("'--servers-only' stands alone and is followed by '--' and a command.");
}

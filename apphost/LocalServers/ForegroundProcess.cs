using System.Diagnostics;

namespace EShop.LocalServers;

/// <summary>Runs a command that uses our terminal.</summary>
public static class ForegroundProcess
{
    /// <summary>Runs the command to its end and returns its exit code.</summary>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="environment">Variables to set in addition to ours.</param>
    /// <param name="cancellationToken">Asks the command to stop (SIGTERM); it is still waited for.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        string[] arguments = ["--pdeathsig=TERM", "--", .. command];
        var info = new ProcessStartInfo(SystemBinaries.Require("setpriv", "util-linux"), arguments);
        foreach (var (variable, value) in environment)
        {
            info.Environment[variable] = value;
        }

        using var process = ChildProcessStarter.Start(info);
        await using var _ = cancellationToken.Register(() => PosixSignals.Send(process.Id, PosixSignals.Terminate));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}

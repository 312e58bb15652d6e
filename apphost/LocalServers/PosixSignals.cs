using System.Runtime.InteropServices;

namespace EShop.LocalServers;

/// <summary>The signals that end a server, by their numbers on Linux.</summary>
internal static class PosixSignals
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal; a process that is already gone is not an error.</summary>
    public static void Send(int processId, int signal) => _ = SendSignal(processId, signal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int processId, int signal);
}

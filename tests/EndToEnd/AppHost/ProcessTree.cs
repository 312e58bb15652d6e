using System.Globalization;
using System.Runtime.InteropServices;

namespace EShop.EndToEnd.Tests.AppHost;

/// <summary>The running processes of this machine, read from /proc.</summary>
internal static class ProcessTree
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(20);

    /// <summary>The ids of a process's children, their children and so on.</summary>
    public static IReadOnlyList<int> Descendants(int processId)
    {
        var children = Running().ToLookup(process => process.Parent, process => process.Id);
        IEnumerable<int> Below(int id) => children[id].SelectMany(child => Below(child).Prepend(child));
        return [.. Below(processId)];
    }

    /// <summary>The descendant whose command line contains a text.</summary>
    public static int Descendant(int processId, string commandLine)
        => Descendants(processId).First(id => CommandLine(id).Contains(commandLine, StringComparison.Ordinal));

    public static void Signal(int processId, int signal)
    {
        if (SendSignal(processId, signal) != 0)
        {
            throw new InvalidOperationException($"Process {processId} cannot be signalled.");
        }
    }

    /// <summary>Waits until none of the processes runs any more; reports those that do when the time is over.</summary>
    public static async Task WaitUntilGoneAsync(IReadOnlyCollection<int> processes)
    {
        using var deadline = new CancellationTokenSource(s_timeout);
        using var pause = new PeriodicTimer(s_poll);
        IReadOnlyList<int> left;
        while ((left = [.. Running().Select(process => process.Id).Intersect(processes)]).Count > 0)
        {
            try
            {
                await pause.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail("Still running: " + string.Join('\n', left.Select(CommandLine)));
            }
        }
    }

    public static string CommandLine(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static IEnumerable<(int Id, int Parent)> Running()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
            {
                continue;
            }

            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue;
            }

            // "4711 (name (may) hold anything) S 1 …": state and parent follow the last bracket.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (fields[0] is not ("Z" or "X"))
            {
                yield return (id, int.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int processId, int signal);
}

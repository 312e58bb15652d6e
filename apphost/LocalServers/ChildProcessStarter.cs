using System.Collections.Concurrent;
using System.Diagnostics;

namespace EShop.LocalServers;

/// <summary>
/// Starts child processes from one thread that lives as long as this process. The kernel ties a child's death signal
/// to the <em>thread</em> that forked it: a child started from a pool thread would be ended whenever the pool shrinks.
/// </summary>
internal static class ChildProcessStarter
{
    private static readonly BlockingCollection<Action> s_starts = [];

    static ChildProcessStarter()
    {
        new Thread(RunStarts) { IsBackground = true, Name = "child process starter" }.Start();
    }

    public static Process Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception exception)
            {
                started.SetException(exception);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static void RunStarts()
    {
        foreach (var start in s_starts.GetConsumingEnumerable())
        {
            start();
        }
    }
}

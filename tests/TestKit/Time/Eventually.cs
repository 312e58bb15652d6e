using System.Diagnostics;

namespace EShop.TestKit;

/// <summary>Waits for what another loop, process or server does in its own time.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(25);

    /// <summary>Returns as soon as a question is answered with the expected value.</summary>
    /// <exception cref="TimeoutException">It was not in time; the message has the last answer.</exception>
    public static async Task IsAsync<T>(T expected, Func<Task<T>> ask, TimeSpan? timeout = null)
    {
        var deadline = timeout ?? TimeSpan.FromSeconds(30);
        var time = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(s_poll);

        while (await ask() is var answer && !EqualityComparer<T>.Default.Equals(answer, expected))
        {
            if (time.Elapsed > deadline)
            {
                throw new TimeoutException($"Expected {expected} within {deadline.TotalSeconds} s, but it is {answer}");
            }

            await pause.WaitForNextTickAsync();
        }
    }
}

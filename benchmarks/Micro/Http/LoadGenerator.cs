using System.Globalization;

namespace Cacao.Benchmarks.Http;

/// <summary>Sends requests over some connections, each waiting for its answer before it sends again. What to send comes
/// line by line from standard input.</summary>
internal static class LoadGenerator
{
    public const string Done = "done";

    private const int ConnectionCount = 8;

    public static async Task RunAsync(int port)
    {
        while (await Console.In.ReadLineAsync() is { } line && line.Split(' ') is [var path, var count])
        {
            try
            {
                Send(port, path, int.Parse(count, CultureInfo.InvariantCulture));
                Console.WriteLine(Done);
            }
            catch (Exception exception)
            {
                Console.WriteLine(exception.ToString().ReplaceLineEndings(" "));
            }
        }
    }

    private static void Send(int port, string path, int count)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, ConnectionCount).Select(_ => new Thread(() =>
        {
            try
            {
                using var connection = new LoadConnection(port, path);
                connection.Send(count / ConnectionCount);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
        {
            throw failure;
        }
    }
}

namespace EShop.LocalServers;

/// <summary>Starts a server on a free port, and on another one when somebody else was faster.</summary>
internal static class PrivateServerStart
{
    private const int Attempts = 5;

    /// <param name="identity">Knows the port of the last run and is told the new one.</param>
    /// <param name="start">Starts the process that listens on the given port.</param>
    /// <param name="answers">Whether the server on the given port answers as ours.</param>
    /// <param name="timeout">For one attempt.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<(ChildProcess Process, int Port)> OnFreePortAsync(
        ServerIdentity identity,
        Func<int, ChildProcess> start,
        Func<int, CancellationToken, Task<bool>> answers,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var port = LoopbackPort.Find(identity.LastPort);
        for (var attempt = 1; ; attempt++)
        {
            var process = start(port);
            try
            {
                await process.WaitUntilReadyAsync(token => answers(port, token), timeout, cancellationToken);
                identity.RememberPort(port);
                return (process, port);
            }
            catch (Exception exception)
            {
                var portWasTaken = exception is LocalServerException && !LoopbackPort.IsFree(port);
                await process.DisposeAsync();
                if (!portWasTaken || attempt == Attempts)
                {
                    throw;
                }

                port = LoopbackPort.Find();
            }
        }
    }
}

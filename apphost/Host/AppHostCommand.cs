namespace EShop.AppHost;

/// <summary>What the AppHost was asked to do.</summary>
internal abstract class AppHostCommand
{
    public static AppHostCommand For(AppHostOptions options) => options switch
    {
        { Help: true } => new ShowHelp(),
        { Command: { } command } => new RunWithServers(command),
        _ => new RunShop(options, Console.Out),
    };

    /// <summary>Runs to the end, or until it is asked to stop, and returns the exit code.</summary>
    public abstract Task<int> RunAsync(CancellationToken stop);

    private sealed class ShowHelp : AppHostCommand
    {
        public override Task<int> RunAsync(CancellationToken stop)
        {
            Console.WriteLine(AppHostOptions.Usage);
            return Task.FromResult(ExitCodes.Success);
        }
    }
}

using System.Diagnostics;

namespace EShop.EndToEnd.Tests.AppHost;

/// <summary>
/// What a first run leaves in its data folder: most tests are about later runs, and a copy is made sooner than databases.
/// </summary>
public sealed class PreparedData : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eshop-prepared-").FullName;

    public async Task InitializeAsync()
    {
        Open(_folder);
        await using var host = AppHostProcess.Start(
            ["--data", _folder, "--base-port", $"{AppHostProcess.FindBasePort()}"]);
        await host.WaitUntilReadyAsync();
        host.Signal(ProcessTree.Terminate);
        Assert.Equal(0, await host.WaitForExitAsync());
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Copies the folder, with the owners of its files.</summary>
    public async Task CopyToAsync(string folder)
    {
        Open(folder);
        using var copy = Process.Start("cp", ["--archive", $"{_folder}/.", folder]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }

    // As a project folder usually is: others may pass.
    private static void Open(string folder)
        => File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
}

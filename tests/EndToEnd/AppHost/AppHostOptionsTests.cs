using EShop.AppHost;

namespace EShop.EndToEnd.Tests.AppHost;

public sealed class AppHostOptionsTests
{
    [Fact]
    public void Options_are_read_in_any_order()
    {
        var options = AppHostOptions.Parse(["--check", "--base-port", "5000", "--processes", "--data", "/d", "--reset"]);

        Assert.Equal((true, true, true, 5000, "/d"), (
            options.Check, options.Processes, options.Reset, options.BasePort, options.DataFolder));
        Assert.Null(options.Command);
    }

    [Fact]
    public void Nothing_means_the_whole_shop_in_one_process_at_port_4000()
    {
        var options = AppHostOptions.Parse([]);

        Assert.Equal((false, false, false, 4000), (options.Check, options.Processes, options.Reset, options.BasePort));
        Assert.EndsWith("/.data", options.DataFolder);
    }

    [Fact]
    public void A_command_keeps_its_own_options()
        => Assert.Equal(
            ["dotnet", "test", "--check"],
            AppHostOptions.Parse(["--servers-only", "--", "dotnet", "test", "--check"]).Command);

    [Theory]
    [InlineData("Unknown option '--prossesses'.", "--prossesses")]
    [InlineData("'--data' needs a value.", "--data")]
    [InlineData("'--data' needs a value.", "--data", "--check")]
    [InlineData("'0' is not a port between 1 and 65500.", "--base-port", "0")]
    [InlineData("'four' is not a port between 1 and 65500.", "--base-port", "four")]
    [InlineData("'--servers-only' stands alone and is followed by '--' and a command.", "--servers-only")]
    [InlineData("'--servers-only' stands alone and is followed by '--' and a command.", "--servers-only", "--")]
    [InlineData(
        "'--servers-only' stands alone and is followed by '--' and a command.", "--check", "--servers-only", "--", "true")]
    public void A_mistake_is_named(string message, params string[] arguments)
        => Assert.Equal(message, Assert.Throws<UsageException>(() => AppHostOptions.Parse(arguments)).Message);

    [Fact]
    public async Task A_mistake_has_an_exit_code_of_its_own_and_shows_the_options()
    {
        await using var host = AppHostProcess.Start(["--prossesses"]);

        Assert.Equal(2, await host.WaitForExitAsync());
        Assert.StartsWith("Unknown option '--prossesses'.\n\nUsage: ", host.Errors);
    }

    [Fact]
    public async Task Help_is_no_mistake()
    {
        await using var host = AppHostProcess.Start(["--help"]);

        Assert.Equal(0, await host.WaitForExitAsync());
        Assert.StartsWith("Usage: ", host.Output);
    }
}

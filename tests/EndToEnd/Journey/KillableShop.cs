using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>
/// The shop in which everybody who has a part in an order is a process of its own, as in production, which tests kill and
/// start again. Afterwards the shop is as it was.
/// </summary>
public sealed class KillableShop(ShopFixture shop) : IAsyncLifetime
{
    private readonly Dictionary<string, KillableProgram> _programs = [];

    /// <summary>Those who can be killed.</summary>
    public static string[] Names { get; } = ["orders", "payments", "inventory", "delivery", "cart", "notifications"];

    public async Task InitializeAsync()
    {
        // What other tests left to be done would be done by services that have just been started.
        await shop.UntilQuietAsync();

        foreach (var name in Names)
        {
            _programs[name] = await shop.TakeOutAsync(name);
        }
    }

    public async Task DisposeAsync()
    {
        await Task.WhenAll(_programs.Select(async program =>
        {
            await program.Value.DisposeAsync();
            await shop.PutBackAsync(program.Key);
        }));
    }

    /// <summary>Ends services at once, whatever they are doing.</summary>
    public Task KillAsync(params string[] names) => Task.WhenAll(names.Select(name => _programs[name].KillAsync()));

    /// <summary>Starts those of the services that do not run, and waits until they are ready.</summary>
    public Task StartAsync(params string[] names) => Task.WhenAll(names.Select(name => _programs[name].StartAsync()));
}

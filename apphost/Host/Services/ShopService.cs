using Microsoft.AspNetCore.Builder;

namespace EShop.AppHost.Services;

/// <summary>A service of the shop: how it is made, and what it needs.</summary>
/// <param name="Name">For example <c>catalog</c>: the name of the source schema and of the database.</param>
/// <param name="PortOffset">Its port, counted from the gateway's.</param>
/// <param name="Registration">The type that registers it; its assembly is the service's program.</param>
/// <param name="Create">Makes the application from command line arguments.</param>
/// <param name="ConnectionName">The name of its connection string, or null when it has no database.</param>
internal sealed record ShopService(
    string Name, int PortOffset, Type Registration, Func<string[], WebApplication> Create, string? ConnectionName)
{
    /// <summary>The program that runs the service alone.</summary>
    public string ProgramFile
        => Path.Combine(AppContext.BaseDirectory, Registration.Assembly.GetName().Name + ".dll");

    /// <summary>Where people look first, without a leading slash.</summary>
    public string EntryPath { get; init; } = "graphql";

    public int Port(int basePort) => basePort + PortOffset;

    public Uri Address(int basePort) => new($"http://127.0.0.1:{Port(basePort)}/");
}

using System.Security.Claims;
using Cacao.Execution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Authorization.Tests;

/// <summary>A server with the vault.</summary>
public sealed class VaultServer : IAsyncDisposable
{
    public static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());
    public static readonly ClaimsPrincipal Visitor = Caller("visitor");
    public static readonly ClaimsPrincipal Keeper = Caller("keeper", new Claim(ClaimTypes.Role, "KEEPER"));
    public static readonly ClaimsPrincipal Reader = Caller("reader", new Claim("scope", "vault:read"));

    private readonly ServiceProvider _services;

    public VaultServer()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Store);
        services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, OwnerHandler>();
        services.AddGraphQL()
            .AddVaultTypes()
            .AddAuthorization(options =>
            {
                options.AddPolicy("vault:read", p => p.RequireClaim("scope", "vault:read"));
                options.AddPolicy("vault:open", p => p.RequireClaim("scope", "vault:open"));
                options.AddPolicy("Owner", p => p.AddRequirements(new OwnerRequirement()));
            })
            .AddAuthorization()
            .AddMutationConventions()
            .AddGlobalObjectIdentification();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public VaultStore Store { get; } = new();

    public static string IdOf(string typeName, Guid id) => Execution.Relay.NodeIds.Format(typeName, id);

    public async Task<IRequestExecutor> GetExecutorAsync() =>
        await _services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

    public async Task<IExecutionResult> RunAsync(string document, ClaimsPrincipal? user = null)
    {
        var executor = await GetExecutorAsync();
        return await executor.ExecuteAsync(
            OperationRequestBuilder.New().SetDocument(document).SetUser(user).Build());
    }

    /// <summary>Executes an operation and returns the response as JSON.</summary>
    public async Task<string> ExecuteAsync(string document, ClaimsPrincipal? user = null)
    {
        await using var result = await RunAsync(document, user);
        return result.ToJson();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ClaimsPrincipal Caller(string name, params Claim[] claims) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. claims], "test"));
}

namespace Cacao.Authorization.Tests.Vault;

[QueryType]
[Authorize(Roles = ["KEEPER"])]
public static partial class KeeperQueries
{
    public static string? GetKeys([Service] VaultStore store) => store.Note("Keys", "keys");

    [AllowAnonymous]
    public static string GetAddress() => "Vault Street 1";
}

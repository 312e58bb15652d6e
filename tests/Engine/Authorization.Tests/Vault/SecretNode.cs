namespace Cacao.Authorization.Tests.Vault;

[ObjectType<Secret>]
[EntityKey("id")]
public static partial class SecretNode
{
    [NodeResolver]
    public static Secret? FindSecret(Guid id, [Service] VaultStore store) =>
        store.Note("FindSecret", id == VaultStore.Secret.Id ? VaultStore.Secret : null);
}

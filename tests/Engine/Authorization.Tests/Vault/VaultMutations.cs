namespace Cacao.Authorization.Tests.Vault;

[MutationType]
public static partial class VaultMutations
{
    [Authorize("vault:open")]
    public static Document Shred(string title, [Service] VaultStore store) =>
        store.Note("Shred", VaultStore.Document with { Title = title });

    public static Secret Reveal([Service] VaultStore store) => store.Note("Reveal", VaultStore.Secret);
}

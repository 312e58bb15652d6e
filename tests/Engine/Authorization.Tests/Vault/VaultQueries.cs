namespace Cacao.Authorization.Tests.Vault;

[QueryType]
public static partial class VaultQueries
{
    public static Document GetDocument() => VaultStore.Document;

    [Authorize]
    public static string GetPrivate([Service] VaultStore store) => store.Note("Private", "private");

    [Authorize(Roles = ["KEEPER", "OWNER"])]
    public static string? GetRoom([Service] VaultStore store) => store.Note("Room", "room");

    [Authorize("vault:read")]
    [Authorize("vault:open")]
    public static string? GetDoor([Service] VaultStore store) => store.Note("Door", "door");

    [Authorize("Unknown")]
    public static string? GetNowhere([Service] VaultStore store) => store.Note("Nowhere", "nowhere");

    [Authorize("vault:read", ApplyPolicy.Validation)]
    public static string? GetGate([Service] VaultStore store) => store.Note("Gate", "gate");

    public static Secret? GetSecret([Service] VaultStore store) => store.Note("Secret", VaultStore.Secret);

    [Lookup]
    public static Secret? GetSecretById([ID] Guid id, [Service] VaultStore store) =>
        store.Note("SecretById", id == VaultStore.Secret.Id ? VaultStore.Secret : null);

    public static IReadOnlyList<Secret>? GetSecrets([Service] VaultStore store) =>
        store.Note<IReadOnlyList<Secret>>("Secrets", [VaultStore.Secret]);

    [UsePaging(ConnectionName = "PagedSecrets")]
    public static IEnumerable<Secret> GetPagedSecrets([Service] VaultStore store) =>
        store.Note<IEnumerable<Secret>>("PagedSecrets", [VaultStore.Secret]);

    public static IReadOnlyList<IItem?> GetItems() => [VaultStore.Document, VaultStore.Secret, null];

    public static IReadOnlyList<IItem>? GetAllItems() => [VaultStore.Document, VaultStore.Secret];

    public static async IAsyncEnumerable<IFinding?> GetFindingsAsync()
    {
        await Task.Yield();
        yield return VaultStore.Secret;
        yield return VaultStore.Document;
    }

    public static IFinding? GetFinding(bool secret) => secret ? VaultStore.Secret : VaultStore.Document;

    [AllowAnonymous]
    public static Secret GetPublishedSecret([Service] VaultStore store) =>
        store.Note("PublishedSecret", VaultStore.Secret);
}

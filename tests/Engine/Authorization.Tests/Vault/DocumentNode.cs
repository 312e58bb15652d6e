namespace Cacao.Authorization.Tests.Vault;

[ObjectType<Document>]
[EntityKey("id")]
public static partial class DocumentNode
{
    [NodeResolver]
    [Authorize]
    public static Document? FindDocument(Guid id, [Service] VaultStore store) =>
        store.Note("FindDocument", id == VaultStore.Document.Id ? VaultStore.Document : null);

    [Authorize("vault:read")]
    public static string Content([Parent] Document document, [Service] VaultStore store) =>
        store.Note("Content", $"Content of {document.Title}");

    [Authorize("Owner", ApplyPolicy.AfterResolver)]
    public static string? Owner([Parent] Document document, string name, [Service] VaultStore store) =>
        store.Note("Owner", $"{name} of {document.Title}");

    [ID<Secret>]
    [Authorize]
    public static Guid SecretId([Parent] Document document) => VaultStore.Secret.Id;
}

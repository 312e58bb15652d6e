namespace Cacao.Authorization.Tests.Vault;

/// <summary>Holds one document and one secret, and notes which resolvers ran.</summary>
public sealed class VaultStore
{
    public static readonly Document Document = new(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91"), "Minutes");

    public static readonly Secret Secret = new(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad92"), "Recipe");

    public List<string> Calls { get; } = [];

    public T Note<T>(string call, T value)
    {
        Calls.Add(call);
        return value;
    }
}

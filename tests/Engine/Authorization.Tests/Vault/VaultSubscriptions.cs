using System.Runtime.CompilerServices;

namespace Cacao.Authorization.Tests.Vault;

[SubscriptionType]
public static partial class VaultSubscriptions
{
    [Authorize]
    [Subscribe(With = nameof(OpenKnocksAsync))]
    public static string Knock([EventMessage] string knock) => knock;

    public static async IAsyncEnumerable<string> OpenKnocksAsync(
        VaultStore store,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        store.Calls.Add("OpenKnocks");
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return "knock";
    }
}

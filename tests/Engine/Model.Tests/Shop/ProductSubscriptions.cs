using System.Runtime.CompilerServices;

namespace ModelShop;

[SubscriptionType]
public static partial class ProductSubscriptions
{
    /// <summary>A product was renamed.</summary>
    [Subscribe]
    public static Product ProductRenamed([EventMessage] Product product) => product;

    [Subscribe]
    [Topic("price/{currency}/{brandId}")]
    public static async Task<int> OnPriceAsync(
        string currency,
        [ID<Brand>] Guid brandId,
        [EventMessage] int cents,
        CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return cents + currency.Length;
    }

    [Subscribe]
    public static string Chat([Topic] string room, [EventMessage] string line) => $"{room}: {line}";

    [Subscribe(With = nameof(CountAsync))]
    public static int Counted([EventMessage] int number) => number * 10;

    public static async IAsyncEnumerable<int> CountAsync(
        int to,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    [Subscribe(With = nameof(OpenRoom))]
    public static string Said([EventMessage] string line) => line;

    public static ValueTask<ISourceStream<string>> OpenRoom(string room, ITopicEventReceiver receiver) =>
        receiver.SubscribeAsync<string>(room);
}

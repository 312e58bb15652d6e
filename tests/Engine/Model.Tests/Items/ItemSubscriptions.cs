namespace ModelShop.Items;

[SubscriptionType]
public static partial class ItemSubscriptions
{
    [Subscribe(With = nameof(CountItemsAsync))]
    public static Item ItemCounted([EventMessage] int number) => new(number);

    public static async IAsyncEnumerable<int> CountItemsAsync(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }
}

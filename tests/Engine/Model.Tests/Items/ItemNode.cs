namespace ModelShop.Items;

[ObjectType<Item>]
public static partial class ItemNode
{
    [NodeResolver]
    public static Task<Item?> FindItemAsync(
        int number,
        IItemByNumberDataLoader items,
        CancellationToken cancellationToken) => items.LoadAsync(number, cancellationToken);

    [ID]
    public static int GetId([Parent] Item item) => item.Number;

    public static Task<Item?> GetUpAsync(
        [Parent] Item item,
        IItemByNumberDataLoader items,
        CancellationToken cancellationToken) => items.LoadAsync(Item.ParentOf(item.Number), cancellationToken);

    public static async Task<IReadOnlyList<Item>> GetDownAsync(
        [Parent] Item item,
        IChildrenByItemDataLoader children,
        CancellationToken cancellationToken) => await children.LoadRequiredAsync(item.Number, cancellationToken);

    public static Task<int> GetDistanceAsync(
        [Parent] Item item,
        IRootDistanceByItemDataLoader distances,
        CancellationToken cancellationToken) => distances.LoadAsync(item.Number, cancellationToken);

    /// <summary>Loads only after it has waited for something else, and then again.</summary>
    public static async Task<Item?> GetLateAsync(
        [Parent] Item item,
        IItemByNumberDataLoader items,
        IChildrenByItemDataLoader children,
        CancellationToken cancellationToken)
    {
        await Task.Yield();
        var below = await children.LoadRequiredAsync(item.Number, cancellationToken);
        return await items.LoadAsync(below[^1].Number, cancellationToken);
    }
}

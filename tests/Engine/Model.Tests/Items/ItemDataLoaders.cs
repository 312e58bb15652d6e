namespace ModelShop.Items;

public static class ItemDataLoaders
{
    /// <summary>Items exist up to this number; others are missing.</summary>
    public const int LastNumber = 20_000;

    [DataLoader]
    public static async Task<Dictionary<int, Item>> GetItemByNumberAsync(
        IReadOnlyList<int> numbers,
        LoaderLog log,
        CancellationToken cancellationToken)
    {
        log.Add("item", numbers);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return numbers.Where(n => n <= LastNumber).ToDictionary(n => n, n => new Item(n));
    }

    [DataLoader]
    public static Task<ILookup<int, Item>> GetChildrenByItemAsync(IReadOnlyList<int> numbers, LoaderLog log)
    {
        log.Add("children", numbers);
        return Task.FromResult(numbers
            .SelectMany(n => Item.ChildrenOf(n).Select(c => (Parent: n, Child: c)))
            .ToLookup(p => p.Parent, p => new Item(p.Child)));
    }

    /// <summary>A loader that needs another one for its fetch.</summary>
    [DataLoader]
    public static async Task<Dictionary<int, int>> GetRootDistanceByItemAsync(
        IReadOnlyList<int> numbers,
        IItemByNumberDataLoader items,
        LoaderLog log,
        CancellationToken cancellationToken)
    {
        log.Add("distance", numbers);
        var found = await items.LoadRequiredAsync(numbers, cancellationToken);
        return found.ToDictionary(i => i.Number, i => DistanceOf(i.Number));
    }

    public static int DistanceOf(int number) => number == 0 ? 0 : 1 + DistanceOf(Item.ParentOf(number));
}

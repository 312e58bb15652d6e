namespace ModelShop.Items;

/// <summary>A node of an endless tree: the children of n are 3n+1, 3n+2 and 3n+3.</summary>
public sealed record Item(int Number)
{
    public const int ChildCount = 3;

    public static int ParentOf(int number) => (number - 1) / ChildCount;

    public static IEnumerable<int> ChildrenOf(int number) =>
        Enumerable.Range((number * ChildCount) + 1, ChildCount);
}

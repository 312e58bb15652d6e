namespace EShop.Search.Domain;

/// <summary>The last place that a category was moved to.</summary>
public sealed class CategoryMove
{
    public Guid CategoryId { get; init; }

    /// <summary>All above it, the root first, and the category itself last.</summary>
    public Guid[] Path { get; set; } = [];

    public DateTimeOffset MovedAt { get; set; }

    /// <summary>
    /// Where a product lies after the moves that came later than what was told of it, in the order of the moves.
    /// </summary>
    /// <param name="path">Its place as told.</param>
    /// <param name="toldAt">When it was told.</param>
    /// <param name="moves">The last move of each category, as far as known.</param>
    public static (Guid[] Path, DateTimeOffset At) Replay(
        Guid[] path,
        DateTimeOffset toldAt,
        IEnumerable<CategoryMove> moves)
    {
        foreach (var move in moves.Where(move => move.MovedAt > toldAt).OrderBy(move => move.MovedAt))
        {
            var place = Array.IndexOf(path, move.CategoryId);

            if (place >= 0)
            {
                path = [.. move.Path, .. path[(place + 1)..]];
                toldAt = move.MovedAt;
            }
        }

        return (path, toldAt);
    }
}

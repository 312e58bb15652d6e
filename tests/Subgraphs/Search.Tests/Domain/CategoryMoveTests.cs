using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class CategoryMoveTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Guid _a = Guid.CreateVersion7();
    private readonly Guid _b = Guid.CreateVersion7();
    private readonly Guid _c = Guid.CreateVersion7();
    private readonly Guid _x = Guid.CreateVersion7();
    private readonly Guid _y = Guid.CreateVersion7();

    [Fact]
    public void Moves_that_came_later_are_followed_one_after_the_other()
    {
        CategoryMove[] moves = [Move(3, _y, _x), Move(2, _x, _b)];

        var (path, at) = CategoryMove.Replay([_a, _b, _c], At(1), moves);

        Assert.Equal([_y, _x, _b, _c], path);
        Assert.Equal(At(3), at);
    }

    [Fact]
    public void Moves_that_came_before_or_elsewhere_change_nothing()
    {
        CategoryMove[] moves = [Move(1, _x, _b), Move(5, _y, _x)];

        Assert.Equal([_a, _b, _c], CategoryMove.Replay([_a, _b, _c], At(2), moves).Path);
    }

    private static DateTimeOffset At(int hour) => s_start.AddHours(hour);

    private static CategoryMove Move(int hour, params Guid[] path)
        => new() { CategoryId = path[^1], Path = path, MovedAt = At(hour) };
}

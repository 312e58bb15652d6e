using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.Contracts;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data.Tests;

public sealed class CategoryTreeTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    [Fact]
    public async Task A_move_takes_everything_below_along()
    {
        var a = await AddAsync("a1", null);
        var b = await AddAsync("b1", a.Id);
        var c = await AddAsync("c1", b.Id);
        var other = await AddAsync("other1", null);

        var moved = await MoveAsync(b.Id, other.Id);

        Assert.Equal([other.Id, b.Id], moved.Path);
        Assert.Equal((other.Id, 2), (moved.ParentId!.Value, moved.Version));
        Assert.Equal([other.Id, b.Id, c.Id], (await ReadAsync(c.Id)).Path);
        Assert.Equal([a.Id], (await ReadAsync(a.Id)).Path);
    }

    [Fact]
    public async Task A_category_can_become_a_root()
    {
        var a = await AddAsync("a2", null);
        var b = await AddAsync("b2", a.Id);

        Assert.Equal([b.Id], (await MoveAsync(b.Id, null)).Path);
    }

    [Fact]
    public async Task A_category_is_not_moved_into_itself_or_below_itself()
    {
        var a = await AddAsync("a3", null);
        var b = await AddAsync("b3", a.Id);

        await Assert.ThrowsAsync<CategoryCycleException>(() => MoveAsync(a.Id, a.Id));
        await Assert.ThrowsAsync<CategoryCycleException>(() => MoveAsync(a.Id, b.Id));

        Assert.Equal([a.Id], (await ReadAsync(a.Id)).Path);
    }

    [Fact]
    public async Task A_move_from_an_old_version_is_stale()
    {
        var a = await AddAsync("a4", null);
        await MoveAsync(a.Id, null);

        Assert.Equal(2, (await Assert.ThrowsAsync<StaleVersionException>(() => MoveAsync(a.Id, null))).Current);
    }

    [Fact]
    public async Task Two_moves_at_the_same_time_make_no_circle()
    {
        for (var round = 0; round < 10; round++)
        {
            var a = await AddAsync($"left{round}", null);
            var b = await AddAsync($"right{round}", null);

            var outcomes = await Task.WhenAll(TryMoveAsync(a.Id, b.Id), TryMoveAsync(b.Id, a.Id));

            Assert.Equal([false, true], outcomes.Order());
            Assert.Equal(3, (await ReadAsync(a.Id)).Path.Length + (await ReadAsync(b.Id)).Path.Length);
        }
    }

    [Fact]
    public async Task The_tree_does_not_grow_too_deep()
    {
        Category? parent = null;

        for (var depth = 1; depth <= Category.MaxDepth; depth++)
        {
            parent = await AddAsync($"deep{depth}", parent?.Id);
        }

        var pair = await AddAsync("pair", null);
        await AddAsync("pair-child", pair.Id);

        await Assert.ThrowsAsync<InvalidCatalogInputException>(() => AddAsync("too-deep", parent!.Id));
        await Assert.ThrowsAsync<InvalidCatalogInputException>(() => MoveAsync(pair.Id, parent!.ParentId));
    }

    [Fact]
    public async Task Siblings_have_different_names()
    {
        await AddAsync("twin", null);

        var exception = await Assert.ThrowsAsync<AlreadyTakenException>(() => AddAsync("twin", null, "another-slug"));

        Assert.Equal("name", exception.Field);
    }

    private async Task<bool> TryMoveAsync(Guid id, Guid parentId)
    {
        try
        {
            await MoveAsync(id, parentId);
            return true;
        }
        catch (CategoryCycleException)
        {
            return false;
        }
    }

    private async Task<Category> AddAsync(string name, Guid? parentId, string? slug = null)
    {
        await using var db = database.CreateContext();
        return await new CategoryTree(db, new Outbox(db, TimeProvider.System)).AddAsync(name, slug ?? name, parentId, CancellationToken.None);
    }

    private async Task<Category> MoveAsync(Guid id, Guid? parentId)
    {
        await using var db = database.CreateContext();
        return await new CategoryTree(db, new Outbox(db, TimeProvider.System)).MoveAsync(id, parentId, 0, expectedVersion: 1, CancellationToken.None);
    }

    private async Task<Category> ReadAsync(Guid id)
    {
        await using var db = database.CreateContext();
        return await db.Categories.AsNoTracking().SingleAsync(category => category.Id == id);
    }
}

using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data.Tests;

public sealed class ProductRenameTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_rename_is_stored_with_the_next_version()
    {
        var id = DemoIds.Product(0);

        await RenameAsync(id, "Kept");

        var stored = await ReadAsync(id);
        Assert.Equal(("Kept", 2, s_now), (stored.Name, stored.Version, stored.UpdatedAt));
    }

    [Fact]
    public async Task Of_two_edits_of_one_version_the_second_to_be_saved_is_stale()
    {
        var id = DemoIds.Product(1);
        await using var first = database.CreateContext();
        await using var second = database.CreateContext();
        (await first.Products.SingleAsync(product => product.Id == id)).Rename("First", 1, s_now);
        (await second.Products.SingleAsync(product => product.Id == id)).Rename("Second", 1, s_now);

        await first.SaveVersionedAsync(CancellationToken.None);
        var exception = await Assert.ThrowsAsync<StaleVersionException>(
            () => second.SaveVersionedAsync(CancellationToken.None));

        Assert.Equal(2, exception.Current);
        Assert.Equal("First", (await ReadAsync(id)).Name);
    }

    [Fact]
    public async Task Of_many_simultaneous_edits_of_one_version_exactly_one_is_stored()
    {
        var id = DemoIds.Product(2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryRenameAsync(id, $"Name {i}")));

        var winner = Assert.Single(outcomes, outcome => outcome is not null);
        var stored = await ReadAsync(id);
        Assert.Equal((winner, 2), (stored.Name, stored.Version));
    }

    private async Task<string?> TryRenameAsync(Guid id, string name)
    {
        try
        {
            await RenameAsync(id, name);
            return name;
        }
        catch (StaleVersionException)
        {
            return null;
        }
    }

    private async Task RenameAsync(Guid id, string name)
    {
        await using var db = database.CreateContext();
        var product = await db.Products.SingleAsync(product => product.Id == id);
        product.Rename(name, expectedVersion: 1, s_now);
        await db.SaveVersionedAsync(CancellationToken.None);
    }

    private async Task<Product> ReadAsync(Guid id)
    {
        await using var db = database.CreateContext();
        return await db.Products.AsNoTracking().SingleAsync(product => product.Id == id);
    }
}

using System.Data.Common;
using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EShop.Catalog.Events.Tests;

/// <summary>A big category has another name, and seven of its products are told at a time. Each test takes one of its own.</summary>
public sealed class RenameBatchTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    private const int BatchSize = 7;

    [Fact]
    public async Task A_transaction_tells_some_and_notes_how_far_it_got()
    {
        var (category, products) = await RenameAsync(0, "Told in parts");

        Assert.Equal(1, await RunAsync());
        Assert.Equal(products[..BatchSize], await ToldAsync("Told in parts"));
        Assert.Equal(products[BatchSize - 1], await ToldUpToAsync(category));

        Assert.Equal(1, await RunAsync());
        Assert.Equal(products[..(2 * BatchSize)], await ToldAsync("Told in parts"));

        // As many full ones as there are, and one that finds that nothing is left or tells the rest.
        Assert.Equal((products.Count / BatchSize) + 1 - 2, await RunAllAsync());
        Assert.Equal(products, await ToldAsync("Told in parts"));
        Assert.Null(await ToldUpToAsync(category));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task One_that_dies_before_its_commit_told_nothing_and_the_next_goes_on()
    {
        var (category, products) = await RenameAsync(1, "Told after a crash");
        await RunAsync();

        await Assert.ThrowsAsync<CrashException>(() => RunAsync(new CrashBeforeCommit()));

        Assert.Equal(products[..BatchSize], await ToldAsync("Told after a crash"));
        Assert.Equal(products[BatchSize - 1], await ToldUpToAsync(category));
        await RunAllAsync();
        Assert.Equal(products, await ToldAsync("Told after a crash"));
    }

    [Fact]
    public async Task Another_name_in_the_middle_is_told_to_all_from_the_beginning()
    {
        var (category, products) = await RenameAsync(2, "Told in vain");
        await RunAsync();
        await RenameAsync(2, "Told at last");
        Assert.Null(await ToldUpToAsync(category));

        await RunAllAsync();

        Assert.Equal(products[..BatchSize], await ToldAsync("Told in vain"));
        Assert.Equal(products, await ToldAsync("Told at last"));
    }

    [Fact]
    public async Task Many_that_tell_at_once_tell_each_product_once()
    {
        var (_, products) = await RenameAsync(3, "Told by many");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            // Who finds the work locked has none: in the shop it looks again a second later.
            while (await IsPendingAsync())
            {
                await RunAsync();
            }
        })));

        Assert.Equal(products, await ToldAsync("Told by many"));
    }

    private async Task<(Guid Category, List<Guid> Products)> RenameAsync(int position, string name)
    {
        await using var db = database.CreateContext();
        var category = (await db.Categories
            .Where(one => one.ParentId == null)
            .OrderBy(one => one.Position)
            .Skip(position)
            .FirstAsync()).Id;
        await db.Categories
            .Where(one => one.Id == category)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, name));
        await NewsOf(db).BeginAsync(RenamedKind.Category, category, CancellationToken.None);
        var products = await (
            from product in db.Products
            join lower in db.Categories on product.CategoryId equals lower.Id
            where lower.Path.Contains(category) && product.IsAnnounced
            orderby product.Id
            select product.Id).ToListAsync();
        Assert.True(products.Count > 3 * BatchSize, $"{products.Count} products");
        return (category, products);
    }

    private static RenameNews NewsOf(CatalogContext db)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        return new RenameNews(db, new ProductNews(db, new Outbox(db, clock), new ProductSnapshots(db, clock), clock))
        {
            BatchSize = BatchSize
        };
    }

    private async Task<int> RunAsync(params IInterceptor[] interceptors)
    {
        await using var db = new CatalogContext(new DbContextOptionsBuilder<CatalogContext>()
            .UseNpgsql(database.ConnectionString)
            .AddInterceptors(interceptors)
            .Options);
        return await NewsOf(db).RunAsync(CancellationToken.None);
    }

    private async Task<int> RunAllAsync()
    {
        var runs = 0;

        while (await RunAsync() > 0)
        {
            runs++;
        }

        return runs;
    }

    private async Task<Guid?> ToldUpToAsync(Guid category)
    {
        await using var db = database.CreateContext();
        return await db.PendingRenames.Where(one => one.Id == category).Select(one => one.ToldUpTo).SingleOrDefaultAsync();
    }

    private async Task<bool> IsPendingAsync()
    {
        await using var db = database.CreateContext();
        return await db.PendingRenames.AnyAsync();
    }

    // One for each event, so that a product that is told twice is there twice.
    private async Task<List<Guid>> ToldAsync(string name)
    {
        await using var db = database.CreateContext();
        return await db.Database
            .SqlQuery<Guid>(
                $"""
                SELECT aggregate_id AS "Value" FROM outbox_messages
                WHERE name = 'ProductChanged'
                    AND (payload::text)::jsonb -> 'product' ->> 'categoryNames' LIKE '%' || {name} || '%'
                ORDER BY aggregate_id
                """)
            .ToListAsync();
    }

    private sealed class CrashException : Exception;

    private sealed class CrashBeforeCommit : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default)
            => throw new CrashException();
    }
}

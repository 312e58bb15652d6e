using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cacao.Data;

public sealed class PageTests(StoreDatabase database) : StoreTest(database)
{
    private IQueryable<Product> ByPrice => Context.Products.OrderBy(p => p.Price).ThenByDescending(p => p.Id);

    [Fact]
    public async Task Without_arguments_the_first_page_has_the_default_size()
    {
        var page = await Context.Products.OrderBy(p => p.Id).ToPageAsync(new PagingArguments());

        Assert.Equal(Enumerable.Range(1, 20), page.Select(p => p.Id));
        Assert.True(page.HasNextPage);
        Assert.False(page.HasPreviousPage);
        Assert.Null(page.TotalCount);
        Assert.Equal((1, 20), (page.First!.Id, page.Last!.Id));
    }

    [Fact]
    public async Task A_page_is_one_statement_that_reads_one_row_more()
    {
        await ByPrice.ToPageAsync(new PagingArguments(First: 3));

        Assert.EndsWith("""FROM "Products" AS p ORDER BY p."Price", p."Id" DESC LIMIT @Value""", Sql.Single);
        Assert.DoesNotContain("count(", Sql.Single);
    }

    [Fact]
    public async Task The_next_page_begins_where_an_index_can_be_entered()
    {
        var first = await ByPrice.ToPageAsync(new PagingArguments(First: 3));
        Sql.Statements.Clear();

        await ByPrice.ToPageAsync(new PagingArguments(First: 3, After: first.CreateCursorAt(2)));

        Assert.EndsWith(
            """WHERE p."Price" >= @Value AND (p."Price" > @Value1 OR (p."Price" = @Value2 AND p."Id" < @Value3)) """
            + """ORDER BY p."Price", p."Id" DESC LIMIT @Value4""",
            Sql.Single);
    }

    [Fact]
    public async Task The_next_page_is_found_by_an_index_however_deep_it_lies()
    {
        var query = Context.Products.OrderBy(p => p.Price).ThenBy(p => p.Id);
        var first = await query.ToPageAsync(new PagingArguments(First: 30));

        await query.ToPageAsync(new PagingArguments(First: 3, After: first.CreateCursorAt(29)));

        var plan = await ExplainLastAsync();
        Assert.Contains("Index Scan using \"IX_Products_Price_Id\"", plan);
        Assert.Contains("Index Cond: (\"Price\" >= ", plan);
        Assert.DoesNotContain("Sort", plan);
    }

    [Fact]
    public async Task The_previous_page_is_read_in_the_reversed_order()
    {
        var last = await ByPrice.ToPageAsync(new PagingArguments(Last: 3));
        Sql.Statements.Clear();

        await ByPrice.ToPageAsync(new PagingArguments(Last: 3, Before: last.CreateCursorAt(0)));

        Assert.EndsWith(
            """WHERE p."Price" <= @Value AND (p."Price" < @Value1 OR (p."Price" = @Value2 AND p."Id" > @Value3)) """
            + """ORDER BY p."Price" DESC, p."Id" LIMIT @Value4""",
            Sql.Single);
    }

    [Fact]
    public async Task A_required_key_is_not_tested_for_null_and_an_optional_one_is()
    {
        var required = Context.Products.OrderBy(p => p.Name).ThenBy(p => p.Id);
        var optional = Context.Products.OrderBy(p => p.Subtitle).ThenBy(p => p.Id);
        var afterRequired = (await required.ToPageAsync(new PagingArguments(First: 1))).CreateCursorAt(0);
        var afterOptional = (await optional.ToPageAsync(new PagingArguments(First: 1))).CreateCursorAt(0);
        Sql.Statements.Clear();

        await required.ToPageAsync(new PagingArguments(First: 1, After: afterRequired));
        Assert.DoesNotContain("NULL", Sql.Single);
        Sql.Statements.Clear();
        await optional.ToPageAsync(new PagingArguments(First: 1, After: afterOptional));
        Assert.Contains("""(p."Subtitle" >= @Value OR p."Subtitle" IS NULL)""", Sql.Single);
    }

    [Fact]
    public async Task Nulls_come_last_ascending_and_first_descending()
    {
        var ascending = await Context.Products.OrderBy(p => p.Discount).ThenBy(p => p.Id).ToPageAsync(new(First: 41));
        var descending = await Context.Products
            .OrderByDescending(p => p.Discount).ThenBy(p => p.Id).ToPageAsync(new(First: 41));

        Assert.Equal(Enumerable.Range(1, 10).Select(i => i * 4), ascending.Items[^10..].Select(p => p.Id));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => i * 4), descending.Items[..10].Select(p => p.Id));
    }

    [Fact]
    public async Task The_total_count_is_part_of_the_statement_and_ignores_the_cursor()
    {
        var query = ByPrice.Where(p => p.IsActive);
        var first = await query.ToPageAsync(new PagingArguments(First: 3, IncludeTotalCount: true));
        Sql.Statements.Clear();

        var second = await query.ToPageAsync(
            new PagingArguments(First: 3, After: first.CreateCursorAt(2), IncludeTotalCount: true));

        Assert.Equal((13, 13), (first.TotalCount!.Value, second.TotalCount!.Value));
        Assert.Contains("""( SELECT count(*)::int FROM "Products" AS p0 WHERE p0."IsActive")""", Sql.Single);
    }

    [Fact]
    public async Task An_empty_page_is_counted_by_a_second_statement()
    {
        var all = await ByPrice.ToPageAsync(new PagingArguments(First: 41));
        Sql.Statements.Clear();

        var beyond = await ByPrice
            .Select(p => new { p.Name })
            .ToPageAsync(new PagingArguments(First: 3, After: all.CreateCursorAt(40), IncludeTotalCount: true));

        Assert.Empty(beyond);
        Assert.Equal(41, beyond.TotalCount);
        Assert.Equal(2, Sql.Statements.Count);
        Assert.False(beyond.HasNextPage);
        Assert.True(beyond.HasPreviousPage);
    }

    [Fact]
    public async Task A_page_of_size_zero_only_tells_whether_there_is_something()
    {
        var page = await ByPrice.ToPageAsync(new PagingArguments(First: 0));

        Assert.Empty(page);
        Assert.True(page.HasNextPage);
        Assert.Null(page.First);
    }

    [Fact]
    public async Task Both_cursors_bound_the_window()
    {
        var query = Context.Products.OrderBy(p => p.Id);
        var all = await query.ToPageAsync(new PagingArguments(First: 41));
        var (after, before) = (all.CreateCursorAt(9), all.CreateCursorAt(15));

        var whole = await query.ToPageAsync(new PagingArguments(First: 10, After: after, Before: before));
        var head = await query.ToPageAsync(new PagingArguments(First: 2, After: after, Before: before));
        var tail = await query.ToPageAsync(new PagingArguments(Last: 2, After: after, Before: before));

        Assert.Equal([11, 12, 13, 14, 15], whole.Select(p => p.Id));
        Assert.Equal([11, 12], head.Select(p => p.Id));
        Assert.Equal([14, 15], tail.Select(p => p.Id));
        Assert.All([whole, head, tail], page => Assert.True(page.HasNextPage && page.HasPreviousPage));
    }

    [Fact]
    public async Task Inserts_and_deletes_neither_skip_nor_repeat_an_item()
    {
        var query = Context.Products.AsNoTracking().OrderBy(p => p.Weight).ThenBy(p => p.Id);
        var whole = (await query.ToListAsync()).ConvertAll(p => p.Id);
        var first = await query.ToPageAsync(new PagingArguments(First: 5));
        await using var transaction = await Context.Database.BeginTransactionAsync();

        Context.Add(new Product { Id = 1000, Weight = -1, BrandId = 1 });
        Context.Add(new Product { Id = 1001, Weight = 100, BrandId = 1 });
        await Context.SaveChangesAsync();
        await Context.Products.Where(p => p.Id == whole[4] || p.Id == whole[1]).ExecuteDeleteAsync();
        var second = await query.ToPageAsync(new PagingArguments(First: 100, After: first.CreateCursorAt(4)));

        Assert.Equal([.. whole[5..], 1001], second.Select(p => p.Id));
    }

    [Fact]
    public async Task A_selection_reads_its_columns_and_the_keys_only()
    {
        var query = ByPrice.Select(p => new ProductName(p.Name, p.Brand.Name));
        var first = await query.ToPageAsync(new PagingArguments(First: 4));
        Assert.StartsWith("""SELECT p0."Name", b."Name", p0."Price", p0."Id" FROM""", Sql.Single);
        Assert.DoesNotContain("Weight", Sql.Single);

        var second = await query.ToPageAsync(new PagingArguments(First: 100, After: first.CreateCursor(first.Last!)));

        Assert.Equal(await query.ToListAsync(), first.Concat(second));
    }

    [Fact]
    public async Task Selections_can_follow_each_other()
    {
        var query = ByPrice.Select(p => new { p.Name, p.Price }).Select(p => p.Name);

        var page = await query.ToPageAsync(new PagingArguments(First: 4));

        Assert.StartsWith("""SELECT p."Name", p."Price", p."Id" FROM""", Sql.Single);
        Assert.Equal(await query.Take(4).ToListAsync(), page);
    }

    [Fact]
    public async Task Options_of_how_to_read_are_kept()
    {
        var page = await Context.Products
            .Include(p => p.Brand)
            .OrderBy(p => p.Id)
            .AsNoTracking()
            .TagWith("shop window")
            .Include(p => p.Reviews)
            .ToPageAsync(new PagingArguments(First: 3, IncludeTotalCount: true));

        Assert.StartsWith("-- shop window", Sql.Single);
        Assert.All(page, p => Assert.NotNull(p.Brand));
        Assert.Equal([1, 2, 3], page.Select(p => p.Reviews.Count));
        Assert.Empty(Context.ChangeTracker.Entries());
        Assert.Equal(41, page.TotalCount);
    }

    [Fact]
    public async Task The_same_query_with_other_values_is_the_same_statement()
    {
        var first = await ByPrice.ToPageAsync(new PagingArguments(First: 3));
        Sql.Statements.Clear();

        await ByPrice.ToPageAsync(new PagingArguments(First: 4, After: first.CreateCursorAt(0)));
        await ByPrice.ToPageAsync(new PagingArguments(First: 5, After: first.CreateCursorAt(2)));

        Assert.Equal(2, Sql.Statements.Count);
        Assert.Equal(Sql.Statements[0], Sql.Statements[1]);
    }

    [Fact]
    public async Task A_query_without_an_order_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => Context.Products.Where(p => p.Id > 1).ToPageAsync(new PagingArguments()).AsTask());

        Assert.StartsWith("A page needs an order: OrderBy with a key that is unique.", error.Message);
    }

    [Fact]
    public async Task An_order_that_another_operator_covers_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => Context.Products.OrderBy(p => p.Id).Take(5).ToPageAsync(new PagingArguments()).AsTask());

        Assert.StartsWith("A page needs an order that is not followed by Take", error.Message);
        Assert.Empty(Sql.Statements);
    }

    [Fact]
    public async Task A_key_that_no_cursor_can_hold_is_refused()
    {
        var error = await Assert.ThrowsAsync<NotSupportedException>(
            () => Context.Products.OrderBy(p => p.Tags).ToPageAsync(new PagingArguments()).AsTask());

        Assert.Equal("A page cannot be ordered by p => p.Tags: a cursor cannot hold a String[].", error.Message);
    }

    [Fact]
    public async Task A_cancelled_request_reads_nothing()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ByPrice.ToPageAsync(new PagingArguments(), new CancellationToken(canceled: true)).AsTask());

    /// <summary>The plan of the last statement; the table is too small to be worth an index by itself.</summary>
    private async Task<string> ExplainLastAsync()
    {
        await using var explain = Sql.Last!.Clone();
        await Context.Database.OpenConnectionAsync();
        await Context.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off");
        explain.CommandText = $"EXPLAIN {explain.CommandText}";
        explain.Connection = (NpgsqlConnection)Context.Database.GetDbConnection();
        var plan = new StringBuilder();
        await using var reader = await explain.ExecuteReaderAsync();

        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetString(0));
        }

        return plan.ToString();
    }

    private sealed record ProductName(string Name, string Brand);
}

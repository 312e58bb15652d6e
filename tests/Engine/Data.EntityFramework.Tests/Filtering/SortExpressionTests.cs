using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

public sealed class SortExpressionTests(StoreDatabase database) : StoreTest(database)
{
    private static readonly SortExpressionBuilder s_builder = new();

    [Fact]
    public async Task Keys_apply_in_order_and_through_objects()
    {
        var sorting = s_builder.Build<Product>(FilterTree.ParseList(
            """[{ "brand": { "name": "ASC" } }, { "price": "DESC" }, { "id": "ASC" }]"""));

        var ids = await Context.Products.OrderBy(sorting).Select(p => p.Id).ToListAsync();

        Assert.EndsWith("""ORDER BY b."Name", p."Price" DESC, p."Id" """.TrimEnd(), Sql.Single);
        Assert.Equal(
            await Context.Products
                .OrderBy(p => p.Brand.Name).ThenByDescending(p => p.Price).ThenBy(p => p.Id)
                .Select(p => p.Id).ToListAsync(),
            ids);
    }

    [Fact]
    public async Task A_built_order_can_be_paged()
    {
        var byPrice = new Dictionary<string, object?> { ["price"] = SortDirection.Descending };
        var sorting = s_builder.Build<Product>([byPrice]).AddAscending(p => p.Id);
        var query = Context.Products.OrderBy(sorting);

        var whole = (await query.ToListAsync()).ConvertAll(p => p.Id);

        Assert.Equal(whole, (await PageWalk.ForwardAsync(query, 7)).ConvertAll(p => p.Id));
    }

    [Theory]
    [InlineData("""[{ "nope": "ASC" }]""", "FILTER_UNKNOWN_FIELD")]
    [InlineData("""[{ "brand": "ASC" }]""", "FILTER_UNKNOWN_FIELD")]
    [InlineData("""[{ "id": "UP" }]""", "FILTER_INVALID_VALUE")]
    public void An_order_that_does_not_fit_is_refused(string sorting, string code)
        => Assert.Equal(
            code,
            Assert.Throws<InvalidFilterException>(() => s_builder.Build<Product>(FilterTree.ParseList(sorting))).Code);

    [Fact]
    public void An_empty_order_has_no_keys_and_can_have_a_default()
    {
        var sorting = s_builder.Build<Product>(FilterTree.ParseList("""[{ "id": null }, {}]"""));

        Assert.Empty(sorting.Operations);
        var completed = sorting.IfEmpty(s => s.AddDescending(p => p.Price)).AddAscending(p => p.Id);
        Assert.Equal([false, true], completed.Operations.Select(o => o.Ascending));
        Assert.Same(completed, completed.IfEmpty(_ => throw new InvalidOperationException()));
    }
}

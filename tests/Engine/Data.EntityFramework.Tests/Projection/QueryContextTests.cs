using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

public sealed class QueryContextTests(StoreDatabase database) : StoreTest(database)
{
    private static readonly QueryContext<Product> s_context = new(
        x => new Product { Name = x.Name },
        x => x.IsActive,
        SortDefinition<Product>.Empty.AddDescending(x => x.Price));

    [Fact]
    public async Task Filter_order_and_selection_are_applied()
    {
        await Context.Products.With(s_context).ToListAsync();

        Assert.Equal(
            """SELECT p."Name" FROM "Products" AS p WHERE p."IsActive" ORDER BY p."Price" DESC""", Sql.Single);
    }

    [Fact]
    public async Task The_order_is_completed_and_the_key_included()
    {
        await Context.Products
            .With(
                s_context.Include(x => x.Id),
                s => s.IfEmpty(o => o.AddAscending(x => x.Name)).AddAscending(x => x.Id))
            .ToListAsync();

        Assert.Equal(
            "SELECT p.Name, p.Id FROM Products AS p WHERE p.IsActive ORDER BY p.Price DESC, p.Id",
            Sql.Single.Replace("\"", ""));
    }

    [Fact]
    public async Task A_context_can_be_paged()
    {
        var query = Context.Products.With(s_context, s => s.AddAscending(x => x.Id));

        var names = (await query.ToListAsync()).ConvertAll(p => p.Name);

        Assert.Equal(names, (await PageWalk.ForwardAsync(query, 4)).ConvertAll(p => p.Name));
        Assert.Equal(names, (await PageWalk.BackwardAsync(query, 4)).ConvertAll(p => p.Name));
    }

    [Fact]
    public async Task No_context_leaves_the_query_alone()
    {
        var query = Context.Products.Where(p => p.Id == 1);

        Assert.Same(query, query.With(null));
        Assert.Same(query, query.With(QueryContext<Product>.Empty));
        Assert.Single(await query.ToListAsync());
    }

    [Fact]
    public async Task A_selection_keeps_the_key_of_a_dictionary()
    {
        var products = await Context.Products
            .Where(p => p.Id < 3)
            .Select(p => p.Id, s_context.Selector)
            .ToDictionaryAsync(p => p.Id);

        Assert.StartsWith("""SELECT p."Name", p."Id" FROM""", Sql.Single);
        Assert.Equal("lamp 4 é", products[2].Name);
    }

    [Fact]
    public void Including_changes_nothing_where_the_member_is_there_already()
    {
        Assert.Same(s_context.Selector, s_context.Include(x => x.Name).Selector);
        Assert.Same(QueryContext<Product>.Empty, QueryContext<Product>.Empty.Include(x => x.Name));
        Assert.Throws<ArgumentException>(() => s_context.Include(x => x.Brand.Name));
    }
}

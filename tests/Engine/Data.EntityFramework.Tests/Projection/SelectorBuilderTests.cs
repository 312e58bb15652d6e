using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

public sealed class SelectorBuilderTests(StoreDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task Only_selected_columns_are_read()
    {
        var selector = new SelectorBuilder().Add("Name").Add("Price").Build<Product>();

        var product = await Context.Products.Where(p => p.Id == 1).Select(selector).SingleAsync();

        Assert.StartsWith("""SELECT p."Name", p."Price" FROM "Products" AS p WHERE""", Sql.Single);
        Assert.Equal(("Desk 7 é", 1.99m, 0), (product.Name, product.Price, product.Id));
    }

    [Fact]
    public async Task Members_of_objects_and_lists_are_selected()
    {
        var selector = new SelectorBuilder()
            .Add("Id")
            .Add("Brand", "Name")
            .Add("Category", "Rank")
            .Add("Reviews", "Stars")
            .Build<Product>();

        var products = await Context.Products
            .Where(p => p.Id == 4 || p.Id == 3)
            .OrderBy(p => p.Id)
            .Select(selector)
            .ToListAsync();

        Assert.DoesNotContain("Country", Sql.Single);
        Assert.DoesNotContain("Text", Sql.Single);
        Assert.Null(products[1].Category);
        Assert.Equal("Brand C", products[0].Brand.Name);
        Assert.Equal((1, ""), (products[0].Category!.Rank, products[0].Category!.Name));
        Assert.Equal([4, 5, 1], products[0].Reviews.Select(r => r.Stars));
    }

    [Fact]
    public async Task A_path_to_an_object_selects_all_of_it()
    {
        var selector = new SelectorBuilder().Add("Brand", "Name").Add("Brand").Build<Product>();

        var product = await Context.Products.Where(p => p.Id == 2).Select(selector).SingleAsync();

        Assert.Equal((3, "Brand E", "C0"), (product.Brand.Id, product.Brand.Name, product.Brand.Country));
    }

    [Fact]
    public void Equal_sets_of_paths_give_equal_selectors()
    {
        var one = new SelectorBuilder().Add("Name").Add("Brand", "Name").Add("Brand", "Id").Build<Product>();
        var other = new SelectorBuilder()
            .Add("Brand", "Id").Add("Name").Add("Brand", "Name").Add("Name").Build<Product>();

        Assert.Equal(
            "x => new Product() {Brand = new Brand() {Id = x.Brand.Id, Name = x.Brand.Name}, Name = x.Name}",
            one.ToString());
        Assert.Equal(ExpressionFingerprint.Compute(one), ExpressionFingerprint.Compute(other));
    }

    [Fact]
    public void What_cannot_be_set_is_read_whole()
    {
        Assert.Equal("x => x", new SelectorBuilder().Add("Total").Build<Computed>().ToString());
        Assert.Equal(
            "x => new Holder() {Computed = x.Computed, Set = x.Set}",
            new SelectorBuilder().Add("Computed", "Total").Add("Set", "Price").Build<Holder>().ToString());
        Assert.Equal("x => x", new SelectorBuilder().Build<Product>().ToString());
    }

    [Fact]
    public void Private_setters_and_constructors_are_no_obstacle()
    {
        var selector = new SelectorBuilder().Add("Name").Build<Guarded>().Compile();

        var guarded = selector(Guarded.Create("a", 5));

        Assert.Equal(("a", 0), (guarded.Name, guarded.Secret));
    }

    [Fact]
    public void An_unknown_member_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new SelectorBuilder().Add("Nope").Build<Product>());

        Assert.Equal("Product has no member Nope.", error.Message);
    }

    private sealed class Computed
    {
        public decimal Price { get; set; }

        public decimal Total => Price * 2;
    }

    private sealed class Holder
    {
        public Computed? Computed { get; set; }

        public HashSet<Computed> Set { get; set; } = [];
    }

    private sealed class Guarded
    {
        private Guarded()
        {
        }

        public string Name { get; private set; } = "";

        public int Secret { get; private init; }

        public static Guarded Create(string name, int secret) => new() { Name = name, Secret = secret };
    }
}

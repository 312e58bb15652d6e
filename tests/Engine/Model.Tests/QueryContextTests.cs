namespace Cacao.Model.Tests;

public sealed class QueryContextTests
{
    [Theory]
    [InlineData("nodes { name weight }", "x => new Product() {Name = x.Name, Weight = x.Weight}")]
    [InlineData("edges { node { name } }", "x => new Product() {Name = x.Name}")]
    [InlineData("nodes { __typename id }", "x => new Product() {Id = x.Id}")]
    [InlineData("nodes { ... on Product { price { amount } } }", "x => new Product() {Price = x.Price}")]
    [InlineData("nodes { brand { name } }", "x => new Product() {BrandId = x.BrandId}")]
    [InlineData("nodes { slug }", "x => new Product() {Name = x.Name, Price = x.Price}")]
    [InlineData("nodes { name label }", "everything")]
    [InlineData("nodes { title }", "everything")]
    [InlineData("pageInfo { hasNextPage }", "everything")]
    public async Task Only_the_members_that_the_selection_needs_are_selected(string selection, string selector)
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync($"{{ selectProducts {{ {selection} }} }}");
        Assert.StartsWith("{\"data\":", result, StringComparison.Ordinal);
        Assert.Equal([selector], server.Store.Selectors);
    }
}

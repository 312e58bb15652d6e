using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

/// <summary>Each filter finds the same rows in the database as the C# condition beside it finds in memory.</summary>
public sealed class FilterExpressionTests(StoreDatabase database) : StoreTest(database)
{
    private static readonly Dictionary<string, Func<Product, bool>> s_filters = new()
    {
        ["""{ "id": { "eq": 7 } }"""] = p => p.Id == 7,
        ["""{ "id": { "neq": 7 } }"""] = p => p.Id != 7,
        ["""{ "id": { "in": [3, 5, 999] } }"""] = p => p.Id is 3 or 5,
        ["""{ "id": { "nin": [3, 5] } }"""] = p => p.Id is not (3 or 5),
        ["""{ "id": { "in": [] } }"""] = _ => false,
        ["""{ "id": { "gt": 30, "lte": 35 } }"""] = p => p.Id is > 30 and <= 35,
        ["""{ "id": { "gte": 30, "lt": 35 } }"""] = p => p.Id is >= 30 and < 35,
        ["""{ "id": { "ngt": 3 } }"""] = p => p.Id <= 3,
        ["""{ "id": { "eq": null } }"""] = _ => false,
        ["""{ "id": { "neq": null } }"""] = _ => true,
        ["""{ "price": { "gte": 2, "lt": 4.99 } }"""] = p => p.Price is >= 2m and < 4.99m,
        ["""{ "discount": { "eq": null } }"""] = p => p.Discount == null,
        ["""{ "discount": { "neq": null } }"""] = p => p.Discount != null,
        ["""{ "discount": { "gt": 0 } }"""] = p => p.Discount > 0,
        ["""{ "discount": { "ngt": 0 } }"""] = p => !(p.Discount > 0),
        ["""{ "discount": { "neq": 0.1 } }"""] = p => p.Discount != 0.1m,
        ["""{ "discount": { "in": [null, 0.1] } }"""] = p => p.Discount is null or 0.1m,
        ["""{ "isActive": { "eq": true } }"""] = p => p.IsActive,
        ["""{ "isActive": { "neq": true } }"""] = p => !p.IsActive,
        ["""{ "name": { "eq": "lamp 4 é" } }"""] = p => p.Name == "lamp 4 é",
        ["""{ "name": { "contains": "sk 1" } }"""] = p => p.Name.Contains("sk 1"),
        ["""{ "name": { "contains": "%" } }"""] = _ => false,
        ["""{ "name": { "ncontains": "amp" } }"""] = p => !p.Name.Contains("amp"),
        ["""{ "name": { "startsWith": "la" } }"""] = p => p.Name.StartsWith("la"),
        ["""{ "name": { "nstartsWith": "la" } }"""] = p => !p.Name.StartsWith("la"),
        ["""{ "name": { "endsWith": "4 é" } }"""] = p => p.Name.EndsWith("4 é"),
        ["""{ "name": { "nendsWith": "4 é" } }"""] = p => !p.Name.EndsWith("4 é"),
        ["""{ "subtitle": { "startsWith": "s" } }"""] = p => p.Subtitle?.StartsWith('s') == true,
        ["""{ "subtitle": { "in": ["s1", null] } }"""] = p => p.Subtitle is "s1" or null,
        ["""{ "subtitle": { "gt": "s1" } }"""] = p => string.CompareOrdinal(p.Subtitle, "s1") > 0,
        ["""{ "brand": { "name": { "eq": "Brand B" } } }"""] = p => p.BrandId == 2,
        ["""{ "brand": { "country": { "eq": null } } }"""] = p => p.BrandId % 2 == 0,
        ["""{ "category": null }"""] = p => p.CategoryId == null,
        ["""{ "category": { "rank": { "gte": 1 } } }"""] = p => p.CategoryId is 1 or 2,
        ["""{ "not": { "category": null } }"""] = p => p.CategoryId != null,
        ["""{ "reviews": { "any": true } }"""] = p => p.Reviews.Count > 0,
        ["""{ "reviews": { "any": false } }"""] = p => p.Reviews.Count == 0,
        ["""{ "reviews": { "some": { "stars": { "eq": 5 } } } }"""] = p => p.Reviews.Any(r => r.Stars == 5),
        ["""{ "reviews": { "none": { "stars": { "eq": 5 } } } }"""] = p => p.Reviews.All(r => r.Stars != 5),
        ["""{ "reviews": { "all": { "stars": { "gt": 1 }, "text": { "neq": "x" } } } }"""] =
            p => p.Reviews.All(r => r.Stars > 1),
        ["""{ "reviews": { "some": {} } }"""] = p => p.Reviews.Count > 0,
        ["""{ "tags": { "some": { "eq": "even" } } }"""] = p => p.Tags.Contains("even"),
        ["""{ "tags": { "none": { "in": ["even", "t1"] } } }"""] = p => !p.Tags.Intersect(["even", "t1"]).Any(),
        ["""{ "or": [{ "id": {"eq": 1 }}, { "id": { "eq": 2 }, "isActive": { "eq": true }}, { "id": { "eq": 3 }}]}"""] =
            p => p.Id is 1 or 3,
        ["""{ "and": [{ "id": { "gt": 5 } }, { "or": [{ "id": { "lt": 8 } }, { "id": { "eq": 40 } }] }] }"""] =
            p => p.Id is 6 or 7 or 40,
        ["""{ "isActive": { "eq": true }, "not": { "or": [{ "id": { "lt": 20 } }, { "id": { "gt": 30 } }] } }"""] =
            p => p is { IsActive: true, Id: >= 20 and <= 30 },
        ["""{ "id": { "or": [{ "eq": 1 }, { "gt": 39 }] } }"""] = p => p.Id is 1 or > 39
    };

    private static readonly FilterExpressionBuilder s_builder = new();

    public static TheoryData<string> Filters => [.. s_filters.Keys];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_finds_its_rows_in_the_database_and_in_memory(string filter)
    {
        var all = await Context.Products
            .Include(p => p.Brand).Include(p => p.Category).Include(p => p.Reviews).OrderBy(p => p.Id).ToListAsync();
        var expected = all.Where(s_filters[filter]).Select(p => p.Id).ToList();
        var predicate = s_builder.Build<Product>(FilterTree.Parse(filter))!;
        var inMemory = new FilterExpressionBuilder(new FilterOptions { InMemory = true })
            .Build<Product>(FilterTree.Parse(filter))!;

        var found = await Context.Products.Where(predicate).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();

        Assert.Equal(expected, found);
        Assert.Equal(expected, all.Where(inMemory.Compile()).Select(p => p.Id));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "and": [], "or": [{}] }""")]
    [InlineData("""{ "id": {}, "not": {} }""")]
    public void A_filter_that_says_nothing_is_none(string filter)
        => Assert.Null(s_builder.Build<Product>(FilterTree.Parse(filter)));

    [Fact]
    public async Task Values_of_other_types_are_compared_as_such()
    {
        var filter = new Dictionary<string, object?>
        {
            ["availability"] = Operation("gt", Availability.SoldOut),
            ["availabilityText"] = Operation("in", new[] { Availability.InStock, Availability.Announced }),
            ["code"] = Operation("gte", new Guid(1, 0, 0, new byte[8])),
            ["createdAt"] = Operation("lt", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            ["updatedAt"] = Operation("gte", new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc)),
            ["releasedOn"] = Operation("neq", new DateOnly(2026, 1, 1)),
            ["weight"] = Operation("lte", 1)
        };

        var ids = await Context.Products
            .Where(s_builder.Build<Product>(filter)!)
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync();

        var all = await Context.Products.OrderBy(p => p.Id).ToListAsync();
        Assert.Equal(
            all.Where(p => p.Availability > 0 && p.Code != default && p.UpdatedAt >= new DateTime(2026, 1, 2)
                && p.ReleasedOn != new DateOnly(2026, 1, 1) && p.Weight <= 1).Select(p => p.Id),
            ids);
        Assert.NotEmpty(ids);
    }

    [Fact]
    public async Task Values_are_parameters_of_one_statement()
    {
        foreach (var value in (int[])[3, 4])
        {
            var filter = FilterTree.Parse($$"""{ "id": { "gt": {{value}} }, "name": { "contains": "{{value}}" } }""");
            await Context.Products.Where(s_builder.Build<Product>(filter)!).Select(p => p.Id).ToListAsync();
        }

        Assert.Equal(Sql.Statements[0], Sql.Statements[1]);
        Assert.Contains("@", Sql.Statements[0]);
        Assert.DoesNotContain("3", Sql.Statements[0]);
    }

    [Theory]
    [InlineData("""{ "nope": { "eq": 1 } }""", "FILTER_UNKNOWN_FIELD", "`nope` is no part of a filter on Product.")]
    [InlineData("""{ "id": {"contains": 1}}""", "FILTER_UNKNOWN_FIELD", "`contains` is no part of a filter on Int32.")]
    [InlineData("""{ "id": { "neat": 1 } }""", "FILTER_UNKNOWN_FIELD", "`neat` is no part of a filter on Int32.")]
    [InlineData("""{ "tags": { "most": {}}}""", "FILTER_UNKNOWN_FIELD", "`most` is no part of a filter on String[].")]
    [InlineData("""{ "id": { "eq": "one" } }""", "FILTER_INVALID_VALUE", "The value of `eq` does not fit Int32.")]
    [InlineData("""{ "id": { "in": 1 } }""", "FILTER_INVALID_VALUE", "The value of `in` does not fit Int32.")]
    [InlineData("""{ "id": { "eq": 3000000000 } }""", "FILTER_INVALID_VALUE", "The value of `eq` does not fit Int32.")]
    [InlineData("""{ "brand": 1 }""", "FILTER_INVALID_VALUE", "The value of `brand` does not fit Brand.")]
    [InlineData("""{ "and": {} }""", "FILTER_INVALID_VALUE", "The value of `and` does not fit Product.")]
    [InlineData("""{ "reviews": { "any": 1 } }""", "FILTER_INVALID_VALUE", "The value of `any` does not fit Boolean.")]
    [InlineData("""{ "id": { "gt": null } }""", "HC0026", "`gt` does not take null.")]
    [InlineData("""{ "id": { "in": null } }""", "HC0026", "`in` does not take null.")]
    [InlineData("""{ "name": { "contains": null } }""", "HC0026", "`contains` does not take null.")]
    [InlineData("""{ "or": null }""", "HC0026", "`or` does not take null.")]
    [InlineData("""{ "reviews": { "some": null } }""", "HC0026", "`some` does not take null.")]
    public void A_filter_that_does_not_fit_is_refused(string filter, string code, string message)
    {
        var error = Assert.Throws<InvalidFilterException>(() => s_builder.Build<Product>(FilterTree.Parse(filter)));

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void A_filter_that_is_too_large_is_refused()
    {
        var operations = string.Join(",", Enumerable.Repeat("""{ "id": { "eq": 1 } }""", 100));

        var error = Assert.Throws<InvalidFilterException>(
            () => s_builder.Build<Product>(FilterTree.Parse($$"""{ "or": [{{operations}}] }""")));

        Assert.Equal("A filter may hold at most 200 operations.", error.Message);
    }

    [Fact]
    public void A_filter_that_is_too_deep_is_refused()
    {
        var filter = string.Concat(Enumerable.Repeat("""{ "not": """, 12)) + "{}" + new string('}', 12);

        var error = Assert.Throws<InvalidFilterException>(() => s_builder.Build<Product>(FilterTree.Parse(filter)));

        Assert.Equal("A filter may be at most 12 levels deep.", error.Message);
    }

    [Fact]
    public void A_list_of_values_that_is_too_long_is_refused()
    {
        var filter = new Dictionary<string, object?> { ["id"] = Operation("in", Enumerable.Range(0, 1001).ToList()) };

        Assert.Throws<InvalidFilterException>(() => s_builder.Build<Product>(filter));
    }

    [Fact]
    public void A_member_is_found_by_its_name_in_the_schema()
    {
        var filter = FilterTree.Parse("""{ "label": { "eq": "a" } }""");
        var predicate = s_builder.Build<Renamed>(filter)!.Compile();

        Assert.True(predicate(new Renamed { Name = "a" }));
        Assert.Throws<InvalidFilterException>(
            () => s_builder.Build<Renamed>(FilterTree.Parse("""{ "name": { "eq": "a" } }""")));
    }

    private static Dictionary<string, object?> Operation(string name, object value) => new() { [name] = value };

    private sealed class Renamed
    {
        [GraphQLName("label")]
        public string Name { get; set; } = "";
    }
}

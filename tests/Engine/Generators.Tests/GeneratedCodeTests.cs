using EShop.TestKit;

namespace Cacao.Generators.Tests;

/// <summary>What is generated, where only its text or that it compiles matters.</summary>
public sealed class GeneratedCodeTests : GeneratorTestBase
{
    private const string Product =
        """

        public sealed class Product { public Guid Id { get; init; } public string Name { get; init; } = ""; }
        """;

    [Fact]
    public void A_type_is_readable()
    {
        var output = Generate(
            """
            namespace Shop;

            /// <summary>Something to buy.</summary>
            public sealed class Product
            {
                public Guid Id { get; init; }

                /// <summary>What it is called.</summary>
                public string Name { get; init; } = "";

                public int? Weight { get; init; }
            }

            [ObjectType<Product>]
            public static partial class ProductNode
            {
                [BindMember(nameof(Product.Id))]
                [ID<Product>]
                public static Guid GetId([Parent] Product product) => product.Id;

                /// <summary>Products that are bought with it.</summary>
                /// <param name="count">How many.</param>
                public static async Task<IReadOnlyList<Product>> GetRelatedAsync(
                    [Parent] Product product,
                    IRelatedByIdDataLoader related,
                    CancellationToken cancellationToken,
                    int count = 3) => [.. (await related.LoadAsync(product.Id, cancellationToken))!.Take(count)];
            }

            internal static class ProductDataLoaders
            {
                [DataLoader]
                internal static Task<ILookup<Guid, Product>> GetRelatedByIdAsync(
                    IReadOnlyList<Guid> ids,
                    TimeProvider clock,
                    CancellationToken cancellationToken) => null!;
            }
            """);
        GeneratedFile(output, "ProductNode.Product.g.cs").MatchSnapshot("type");
        GeneratedFile(output, "RelatedByIdDataLoader.g.cs").MatchSnapshot("loader");
        GeneratedFile(output, "Module.g.cs").MatchSnapshot("module");
    }

    [Fact]
    public void The_module_is_named_after_the_assembly() => Assert.Contains(
        "public static IRequestExecutorBuilder AddSampleTypes(",
        Module(Product + "[QueryType] public static partial class Q { public static Product? One => null; }"),
        StringComparison.Ordinal);

    [Fact]
    public void The_module_is_named_by_its_attribute() => Assert.Contains(
        "public static IRequestExecutorBuilder AddShop(",
        Module(
            """
            [assembly: Module("Shop")]
            [QueryType] public static partial class Q { public static int One => 1; }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void An_assembly_without_types_has_no_module() =>
        Assert.DoesNotContain(
            Generate(Product).SyntaxTrees,
            t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    [Fact]
    public void Source_schema_attributes_become_directives()
    {
        var code = Type(
            """
            [EntityKey("id")] [EntityKey("sku")] [Shareable] [Tag("a")]
            public sealed class Item
            {
                public Guid Id { get; init; }
                [External] public string Sku { get; init; } = "";
                [Override("old")] public int Size { get; init; }
                [Inaccessible] public int Hidden { get; init; }
                [Provides("sku")] [Internal] public Item? Other { get; init; }
            }
            [QueryType] public static partial class Q
            {
                [Lookup] public static Item? GetItem([Is("{ id }")] string key, [Require] string? id) => null;
            }
            """,
            "ItemObjectType.Item.g.cs");
        string[] expected =
        [
            "Key(\"id\"), SourceSchemaDirectives.Key(\"sku\"), SourceSchemaDirectives.Shareable(), "
                + "SourceSchemaDirectives.Tag(\"a\")",
            "External()", "Override(\"old\")", "Inaccessible()", "Provides(\"sku\"), SourceSchemaDirectives.Internal()",
        ];
        Assert.All(
            expected,
            e => Assert.Contains($"Directives = {{ SourceSchemaDirectives.{e} }}", code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_is_paged_by_its_order() => Assert.Contains(
        "PageConnectionExtensions.ToConnection(await global::Cacao.Data.PagingQueryableExtensions.ToPageAsync(result,",
        Type(
            Product + """
            [QueryType] public static partial class Q
            {
                [UsePaging]
                public static IQueryable<Product> Products([Service] List<Product> all) => all.AsQueryable();
            }
            """,
            "Q.Query.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_loader_takes_page_arguments_and_a_query_context()
    {
        var code = Type(
            Product + """
            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<Guid, Page<Product>>> GetProductsByBrandAsync(
                    IReadOnlyList<Guid> ids, PagingArguments arguments, QueryContext<Product> query) => null!;
            }
            """,
            "ProductsByBrandDataLoader.g.cs");
        Assert.Contains("DataLoaderFetchContextExtensions.GetPagingArguments(context)", code, StringComparison.Ordinal);
        Assert.Contains(
            "GetQueryContext<global::Cacao.Data.Page<global::Product>, global::Product>(context)",
            code,
            StringComparison.Ordinal);
        Assert.Contains("AllowCachePropagation => false", code, StringComparison.Ordinal);
        Assert.DoesNotContain("CreateAsyncScope", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[DataLoader]", true)]
    [InlineData("[DataLoader(ServiceScope = DataLoaderServiceScope.OriginalScope)]", false)]
    public void A_loader_opens_a_scope_for_its_services_unless_told_otherwise(string attribute, bool opens)
    {
        var code = Type(
            $$"""
            public static class Loaders
            {
                {{attribute}}
                public static Task<Dictionary<int, string>> GetNameAsync(
                    IReadOnlyList<int> ids,
                    TimeProvider clock) => null!;
            }
            """,
            "NameDataLoader.g.cs");
        Assert.Equal(
            opens,
            code.Contains("await using var scope = _services.CreateAsyncScope();", StringComparison.Ordinal));
        Assert.Contains("services.GetRequiredService<global::System.TimeProvider>()", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loader_of_internal_entities_is_internal() => Assert.Contains(
        "internal interface IRowDataLoader : ",
        Type(
            """
            internal sealed record Row(int Id);
            internal static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<int, Row>> GetRowAsync(IReadOnlyList<int> ids) => null!;
            }
            """,
            "RowDataLoader.g.cs"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "Microsoft.Extensions.Logging.ILogger<Product>",
        "context.Service<global::Microsoft.Extensions.Logging.ILogger<global::Product>>()")]
    [InlineData(
        "IEnumerable<IClock>",
        "context.Service<global::System.Collections.Generic.IEnumerable<global::IClock>>()")]
    [InlineData("Store", "context.Service<global::Store>()")]
    [InlineData("TimeProvider", "context.Service<global::System.TimeProvider>()")]
    [InlineData("IClock?", "context.Services.GetService<global::IClock>()")]
    [InlineData("Size", "context.ArgumentValue<global::Size>(\"x\")")]
    [InlineData("Size[]", "context.ArgumentValue<global::Size[]>(\"x\")")]
    [InlineData("DayOfWeek", "context.ArgumentValue<global::System.DayOfWeek>(\"x\")")]
    [InlineData("DateOnly?", "context.ArgumentValue<global::System.DateOnly?>(\"x\")")]
    [InlineData("IServiceProvider", "(context.Services)")]
    [InlineData("IResolverContext", "(context)")]
    [InlineData("Schema", "(context.Schema)")]
    public void A_parameter_is_filled_by_its_type(string type, string expression) => Assert.Contains(
        expression,
        Type(
            Product + $$"""
            public interface IClock;
            public sealed class Store(IClock clock) { public IClock Clock => clock; }
            public readonly record struct Size(int Width, int Height);
            [QueryType] public static partial class Q { public static int One({{type}} x) => 1; }
            """,
            "Q.Query.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_type_class_may_stand_in_the_global_namespace_and_use_keywords() => Generate(
        Product + """
        [QueryType]
        public static partial class @class
        {
            public static int @event(int @params, Product? @namespace) => @params;
        }
        """);

    [Fact]
    public void Names_that_occur_twice_in_a_type_do_not_clash() => Generate(
        Product + """
        public interface IThing { string Name { get; } }
        public sealed class Thing : IThing
        {
            public string Name => "";
            public string Resolvers => "";
            public Type? Kind => null;
        }
        [ObjectType<Thing>]
        public static partial class ThingNode
        {
            [BindMember(nameof(Thing.Kind))]
            public static string GetKind([Parent] Thing thing) => "";
            [GraphQLName("two")] public static int One(int a) => a;
            [GraphQLName("one")] public static int One() => 1;
        }
        """);

    private static string Module(string source) => Type(source, "Module.g.cs");

    private static string Type(string source, string file) => GeneratedFile(Generate(source), file);
}

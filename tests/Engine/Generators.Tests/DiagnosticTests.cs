namespace Cacao.Generators.Tests;

/// <summary>Each diagnostic: a misuse, the line it is reported at and the whole message.</summary>
public sealed class DiagnosticTests : GeneratorTestBase
{
    private const string Product =
        """

        public sealed class Product { public Guid Id { get; init; } public string Name { get; init; } = ""; }
        public sealed class Brand { public Guid Id { get; init; } }
        """;

    [Fact]
    public void A_type_class_must_be_static() => AssertDiagnostic(
        "CACAO0001 (2): 'ProductQueries' must be a static partial class at the top level, because generated "
            + "code completes it",
        """
        [QueryType]
        public partial class ProductQueries { public static int One => 1; }
        """);

    [Fact]
    public void A_type_class_must_be_partial() => AssertDiagnostic(
        "CACAO0001 (2): 'ProductQueries' must be a static partial class at the top level, because generated "
            + "code completes it",
        """
        [QueryType]
        public static class ProductQueries { public static int One => 1; }
        """);

    [Fact]
    public void A_type_class_must_not_be_nested() => AssertDiagnostic(
        "CACAO0001 (2): 'Inner' must be a static partial class at the top level, because generated code completes it",
        """
        public static partial class Outer { [QueryType]
        public static partial class Inner { public static int One => 1; } }
        """);

    [Fact]
    public void The_parent_must_be_of_the_bound_type() => AssertDiagnostic(
        "CACAO0002 (4): The parent of 'Label' is 'Product', so the parameter 'brand' can never receive a 'Brand'",
        """
        [ObjectType<Product>]
        public static partial class ProductNode
        {
            public static string Label([Parent] Brand brand) => "";
        }
        """);

    [Fact]
    public void A_root_type_has_no_parent() => AssertDiagnostic(
        "CACAO0002 (4): The parent of 'Label' is 'Query', so the parameter 'product' can never receive a 'Product'",
        """
        [QueryType]
        public static partial class Queries
        {
            public static string Label([Parent] Product product) => "";
        }
        """);

    [Fact]
    public void A_field_must_not_be_defined_twice_in_a_class() => AssertDiagnostic(
        "CACAO0003 (5): The type 'Query' has more than one resolver for the field 'one'",
        """
        [QueryType]
        public static partial class Queries
        {
            public static int One => 1;
            public static int GetOneAsync() => 1;
        }
        """);

    [Fact]
    public void A_field_must_not_be_defined_twice_in_two_classes() => AssertDiagnostic(
        "CACAO0003 (2): The type 'Product' has more than one resolver for the field 'label'",
        """
        [ObjectType<Product>] public static partial class A { public static int Label => 1; }
        [ExtendObjectType<Product>] public static partial class B { public static int GetLabel() => 1; }
        """);

    [Fact]
    public void A_field_must_not_be_defined_twice_in_two_root_classes() => AssertDiagnostic(
        "CACAO0003 (2): The type 'Query' has more than one resolver for the field 'one'",
        """
        [QueryType] public static partial class A { public static int One => 1; }
        [QueryType] public static partial class B { public static int GetOne() => 1; }
        """);

    [Fact]
    public void A_parameter_must_not_be_passed_by_reference() => AssertDiagnostic(
        "CACAO0004 (2): The parameter 'count' of type 'int' can be neither an argument nor a service",
        """
        [QueryType]
        public static partial class Queries { public static int One(ref int count) => 1; }
        """);

    [Fact]
    public void A_dictionary_is_no_argument() => AssertDiagnostic(
        "CACAO0004 (2): The parameter 'map' of type 'System.Collections.Generic.Dictionary<string, int>' can "
            + "be neither an argument nor a service",
        """
        [QueryType]
        public static partial class Queries { public static int One([DefaultValue(null)] Dictionary<string, int> map) => 1; }
        """);

    [Fact]
    public void A_loader_takes_a_list_of_keys() => AssertDiagnostic(
        "CACAO0005 (4): The first parameter of the loader 'GetProductByIdAsync' must be an IReadOnlyList of keys",
        """
        public static class Loaders
        {
            [DataLoader]
            public static Task<Dictionary<Guid, Product>> GetProductByIdAsync(Guid id) => null!;
        }
        """);

    [Fact]
    public void A_loader_returns_values_by_key() => AssertDiagnostic(
        "CACAO0006 (4): The loader 'GetProductByIdAsync' must return Task<Dictionary<Guid, TValue>> or "
            + "Task<ILookup<Guid, TValue>>",
        """
        public static class Loaders
        {
            [DataLoader]
            public static Task<List<Product>> GetProductByIdAsync(IReadOnlyList<Guid> ids) => null!;
        }
        """);

    [Fact]
    public void A_lookup_has_a_nullable_result() => AssertDiagnostic(
        "CACAO0007 (2): The lookup 'GetProductById' must return a nullable entity: the key may be unknown here",
        """
        [QueryType] public static partial class Queries { [Lookup]
        public static Product GetProductById(Guid id) => null!; }
        """);

    [Fact]
    public void A_lookup_returns_one_entity() => AssertDiagnostic(
        "CACAO0008 (2): The lookup 'GetProductsById' returns a list, but a lookup finds one entity by its key",
        """
        [QueryType] public static partial class Queries { [Lookup]
        public static IReadOnlyList<Product>? GetProductsById(Guid id) => null!; }
        """);

    [Fact]
    public void A_lookup_needs_a_key() => AssertDiagnostic(
        "CACAO0009 (2): The lookup 'GetProduct' has no argument that could be the key",
        """
        [QueryType] public static partial class Queries { [Lookup]
        public static Product? GetProduct(CancellationToken cancellationToken) => null; }
        """);

    [Fact]
    public void A_resolver_has_one_parent() => AssertDiagnostic(
        "CACAO0010 (4): The resolver 'Label' has more than one parameter with [Parent]",
        """
        [ObjectType<Product>]
        public static partial class ProductNode
        {
            public static string Label([Parent] Product left, [Parent] Product right) => "";
        }
        """);

    [Fact]
    public void A_class_that_could_be_an_argument_or_a_service_is_ambiguous() => AssertDiagnostic(
        "CACAO0011 (3): The parameter 'service' becomes an argument because 'PriceService' has the shape of "
            + "an input, but its name suggests a service: mark it with [Service] or rename the type",
        """
        public sealed class PriceService { public int Factor { get; set; } }
        [QueryType]
        public static partial class Queries { public static int One(PriceService service) => 1; }
        """);

    [Theory]
    [InlineData("Task", "System.Threading.Tasks.Task")]
    [InlineData("Dictionary<string, int>", "System.Collections.Generic.Dictionary<string, int>")]
    [InlineData("(int A, int B)", "(int A, int B)")]
    [InlineData("Action", "System.Action")]
    public void A_result_must_be_an_output_type(string type, string shown) => AssertDiagnostic(
        $"CACAO0012 (2): The result '{shown}' of 'One' cannot be a GraphQL output type",
        $$"""
        [QueryType]
        public static partial class Queries { public static {{type}} One() => default!; }
        """);

    [Fact]
    public void A_bound_member_must_exist() => AssertDiagnostic(
        "CACAO0013 (4): 'Product' has no public member 'BrandId' that 'Brand' could replace",
        """
        [ObjectType<Product>]
        public static partial class ProductNode { [BindMember("BrandId")]
        public
        static Brand? Brand() => null; }
        """);

    [Fact]
    public void A_node_needs_a_resolver() => AssertDiagnostic(
        "CACAO0014 (2): The node 'Product' needs a method with [NodeResolver], or one named Get, GetAsync, "
            + "GetProduct or GetProductAsync, that takes the id and returns 'Product'",
        """
        [Node] [ObjectType<Product>]
        public static partial class ProductNode { public static int One => 1; }
        """);

    [Fact]
    public void A_node_resolver_takes_the_id() => AssertDiagnostic(
        "CACAO0015 (2): The first parameter of the node resolver 'Find' must be the id of the entity",
        """
        [ObjectType<Product>] public static partial class ProductNode { [NodeResolver]
        public static Product? Find() => null; }
        """);

    [Fact]
    public void An_error_is_made_of_an_exception() => AssertDiagnostic(
        "CACAO0016 (3): 'NameError' is no exception and has neither a public static CreateErrorFrom method "
            + "nor a public constructor that takes an exception",
        """
        public sealed record NameError(string Message);
        [MutationType] public static partial class Mutations {
        [Error<NameError>] public static int One() => 1; }
        """);

    [Fact]
    public void An_input_can_be_created() => AssertDiagnostic(
        "CACAO0017 (1): 'Closed' needs a public constructor whose parameters are named like its properties",
        """
        public sealed class Closed { private Closed() { } public string? Name { get; set; } }
        [QueryType] public static partial class Queries { public static int One([GraphQLName("x")] Closed closed) => 1; }
        """);

    [Fact]
    public void An_optional_value_allows_null() => AssertDiagnostic(
        "CACAO0018 (1): 'name' may be given as null: write Optional<string?>",
        """
        [QueryType] public static partial class Queries { public static int One(Optional<string> name) => 1; }
        """);

    [Fact]
    public void Two_classes_must_not_share_a_name() => AssertDiagnostic(
        "CACAO0020 (2): 'A.Size' and 'B.Size' are both named 'Size' in the schema: name one of them with [GraphQLName]",
        """
        namespace A { public sealed record Size(int Value); }
        namespace B { public sealed record Size(int Value); }
        namespace C
        {
            [QueryType] public static partial class Queries
            {
                public static A.Size Left() => null!;
                public static B.Size Right() => null!;
            }
        }
        """);

    [Fact]
    public void A_subscription_receives_its_event() => AssertDiagnostic(
        "CACAO0022 (1): The subscription 'OnRenamed' needs one parameter with [EventMessage]",
        """
        [SubscriptionType] public static partial class Subscriptions { [Subscribe] public static Product OnRenamed() => null!; }
        """);

    [Fact]
    public void The_stream_of_a_subscription_exists() => AssertDiagnostic(
        "CACAO0021 (3): 'Subscriptions' has no static method 'Open' that returns an asynchronous stream",
        """
        [SubscriptionType] public static partial class Subscriptions {
            [Subscribe(With = "Open")]
            public static Product OnRenamed([EventMessage] Product product) => product;
            public static string Open() => "";
        }
        """);

    [Fact]
    public void The_topic_of_a_subscription_depends_on_arguments() => AssertDiagnostic(
        "CACAO0026 (3): The topic of 'OnRenamed' depends on 'brand', which is no argument of it",
        """
        [SubscriptionType] public static partial class Subscriptions {
            [Subscribe] [Topic("renamed_{brand}")]
            public static Product OnRenamed([EventMessage] Product product) => product;
        }
        """);

    [Fact]
    public void A_page_needs_a_list() => AssertDiagnostic(
        "CACAO0019 (2): The result 'Product' of 'One' cannot be paged",
        """
        [QueryType] public static partial class Queries { [UsePaging]
        public static Product One() => null!; }
        """);

    [Theory]
    [InlineData("UseFiltering")]
    [InlineData("UseSorting")]
    [InlineData("UseProjection")]
    public void A_filter_needs_a_list_or_a_query_context(string attribute) => AssertDiagnostic(
        $"CACAO0027 (5): [{attribute}] on 'One' needs a result that is a list or a query, or a parameter of type "
            + "QueryContext<T>",
        $$"""
        [QueryType]
        public static partial class Queries
        {
            [{{attribute}}]
            public static int One() => 1;
        }
        """);

    [Fact]
    public void Is_belongs_to_lookups() => AssertDiagnostic(
        "CACAO0023 (1): The parameter 'key' has [Is], but 'GetProduct' is not a lookup",
        """
        [QueryType] public static partial class Queries { public static Product? GetProduct([Is("id")] Guid key) => null; }
        """);

    [Fact]
    public void A_loader_lookup_must_exist() => AssertDiagnostic(
        "CACAO0024 (3): 'Loaders' has no static method 'KeyOf' that takes one value",
        """
        public static class Loaders
        {
            [DataLoader(Lookups = ["KeyOf"])]
            public static Task<Dictionary<Guid, Product>> GetProductByIdAsync(IReadOnlyList<Guid> ids) => null!;
        }
        """);

    [Fact]
    public void An_input_has_input_members() => AssertDiagnostic(
        "CACAO0025 (1): The member 'Product' of type 'System.Action?' cannot be a field of the input 'CreateInput'",
        """
        public sealed class Create { public Action? Product { get; set; } public string? Name { get; set; } }
        [QueryType] public static partial class Queries { public static int One([GraphQLName("x")] Create input) => 1; }
        """);

    [Fact]
    public void Correct_sources_report_nothing() => Assert.Empty(Diagnose(
        Product,
        """
        [QueryType]
        public static partial class Queries
        {
            [Lookup] public static Product? GetProductById(Guid id) => null;
        }
        """));

    private static void AssertDiagnostic(string expected, string source) =>
        Assert.Equal([expected], Diagnose(source + Product));
}

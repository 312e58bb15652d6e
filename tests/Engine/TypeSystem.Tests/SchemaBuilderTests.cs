using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.SchemaRules;

namespace Cacao.Types;

public class SchemaBuilderTests
{
    [Fact]
    public void Extensions_are_merged_in_any_order()
    {
        var schema = new SchemaBuilder()
            .AddDocument("extend type Query { b: Int } extend enum E { W }")
            .AddDocument("type Query { a: E } enum E { V } extend scalar S @specifiedBy(url: \"a:b\") scalar S type T { s: S }")
            .AllowMissingResolvers()
            .Build();
        Assert.Equal(["a", "b"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(["V", "W"], schema.GetType<EnumType>("E").Values.Select(value => value.Name));
        Assert.Equal("a:b", schema.GetType<ScalarType>("S").SpecifiedBy);
    }

    [Fact]
    public void Root_types_are_found_by_name_or_by_the_schema_definition()
    {
        var schema = new SchemaBuilder()
            .AddDocument("schema { query: Q } extend schema { subscription: S } type Q { a: Int } type S { a: Int } type Mutation { a: Int }")
            .AllowMissingResolvers()
            .Build();
        Assert.Equal("Q", schema.GetRootType(OperationType.Query)?.Name);
        Assert.Equal("S", schema.GetRootType(OperationType.Subscription)?.Name);
    }

    [Theory]
    [InlineData("type A { a: Int }", "SCHEMA_MISSING_QUERY")]
    [InlineData("schema { query: Missing } type A { a: Int }", "SCHEMA_MISSING_ROOT")]
    [InlineData("type Query { a: Missing }", "SCHEMA_UNKNOWN_TYPE")]
    [InlineData("type Query { a: I } input I { a: Int }", "SCHEMA_WRONG_KIND")]
    [InlineData("type Query { a(x: Query): Int }", "SCHEMA_WRONG_KIND")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "SCHEMA_DUPLICATE_TYPE")]
    [InlineData("type Query { a: Int } input Query { b: Int }", "SCHEMA_KINDS_DIFFER")]
    [InlineData("type Query { a: Int } extend type A { b: Int }", "SCHEMA_EXTENDED_TYPE_MISSING")]
    [InlineData("type Query { a: Int } directive @d on FIELD directive @d on QUERY", "SCHEMA_DUPLICATE_DIRECTIVE")]
    [InlineData("type Query { a: Int } union U = Query | Int", "SCHEMA_WRONG_KIND")]
    [InlineData("type Query implements Query { a: Int }", "SCHEMA_WRONG_KIND")]
    [InlineData("schema { query: Q query: P } type Q { a: Int } type P { a: Int }", "SCHEMA_DUPLICATE_ROOT")]
    [InlineData("schema { query: Q } extend schema { query: P } type Q { a: Int } type P { a: Int }", "SCHEMA_DUPLICATE_ROOT")]
    [InlineData("schema { query: Q } schema { mutation: P } type Q { a: Int } type P { a: Int }", "SCHEMA_SEVERAL_DEFINITIONS")]
    public void Configurations_that_do_not_fit_are_errors(string sdl, string code) =>
        Assert.Contains(code, SchemaAssert.Errors(new SchemaBuilder().AddDocument(sdl)).Select(error => error.Code));

    [Fact]
    public void Each_document_may_define_the_schema() => new SchemaBuilder()
        .AddDocument("schema { query: Q } type Q { a: Int }")
        .AddDocument("schema { query: Q mutation: M } type M { a: Int }")
        .AllowMissingResolvers()
        .Build();

    [Fact]
    public void Unbound_types_and_unknown_coordinates_are_errors()
    {
        var query = new ObjectTypeConfiguration("Query")
        {
            Fields = { new FieldConfiguration("a", TypeReference.Runtime<SchemaBuilderTests>()) },
        };
        Assert.Equal(
            "SCHEMA_UNBOUND_TYPE",
            Assert.Single(SchemaAssert.Errors(new SchemaBuilder().Add(query))).Code);
        var builder = new SchemaBuilder()
            .AddDocument("type Query { a: Int }")
            .UseResolver("Query.b", _ => ValueTask.FromResult<object?>(null));
        Assert.Equal("SCHEMA_UNKNOWN_COORDINATE", Assert.Single(SchemaAssert.Errors(builder)).Code);
    }

    [Fact]
    public void Of_two_descriptions_of_one_dotnet_type_the_first_counts()
    {
        ObjectTypeConfiguration Describe<T>(string description) =>
            new("A") { Description = description, RuntimeType = typeof(T), Fields = { Field("a") } };

        var builder = new SchemaBuilder().AddDocument("type Query { a: Int }").Add(Describe<Version>("first"));
        var schema = builder.Add(Describe<Version>("second")).AllowMissingResolvers().Build();
        Assert.Equal("first", schema.GetType<ObjectType>("A").Description);
        Assert.Equal(
            "SCHEMA_DUPLICATE_TYPE",
            Assert.Single(SchemaAssert.Errors(builder.Add(Describe<Uri>("another type")))).Code);

        static FieldConfiguration Field(string name) => new(name, TypeReference.Named("Int"));
    }

    [Fact]
    public void Unreachable_types_are_left_out_when_asked()
    {
        const string sdl =
            """
            type Query { a(by: Filter): Shape u: U }
            interface Shape { id: ID! }
            type Circle implements Shape & Named { id: ID! name: Name }
            interface Named { name: Name }
            scalar Name
            union U = Member
            type Member { a: Int }
            input Filter { kind: Kind }
            enum Kind { ONE }
            directive @d(by: OfDirective) on FIELD
            input OfDirective { a: Int }
            type Mutation { act: Done }
            type Done { a: Int }
            type Island { shore: Shore }
            type Shore { a: Int }
            input Unasked { a: Float }
            """;
        var builder = new SchemaBuilder().AddDocument(sdl).AllowMissingResolvers();
        var all = Names(builder.Build());
        var reachable = Names(builder.ModifyOptions(options => options.RemoveUnreachableTypes = true).Build());

        Assert.Equal(["Float", "Island", "Shore", "Unasked"], all.Except(reachable));
        Assert.Empty(reachable.Except(all));

        static List<string> Names(Schema schema) => schema.Types.Select(type => type.Name).ToList();
    }

    [Fact]
    public void Incremental_delivery_is_added_on_demand()
    {
        var builder = new SchemaBuilder().AddDocument("type Query { a: Int }").AllowMissingResolvers();
        Assert.False(builder.Build().DirectiveTypes.Contains("defer"));
        var schema = builder.ModifyOptions(o => o.EnableDefer = o.EnableStream = true).Build();
        Assert.Equal(["if", "label"], schema.DirectiveTypes["defer"].Arguments.Select(argument => argument.Name));
        Assert.Equal("0", schema.DirectiveTypes["stream"].Arguments["initialCount"].DefaultValue?.ToString());
    }
}

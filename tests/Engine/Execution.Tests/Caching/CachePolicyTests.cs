using Cacao.Caching;
using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;

namespace Cacao.Execution.Tests.Caching;

/// <summary>How long the answer to an operation may be kept.</summary>
public sealed class CachePolicyTests
{
    private const string Sdl = """
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
        type Query {
          shelf: Shelf
          box: Box @cacheControl(maxAge: 40)
          any: Any
          drawer: Drawer
          motto: String @cacheControl(maxAge: 300)
          count: Int
        }
        type Mutation { motto: String @cacheControl(maxAge: 300) }
        union Any @cacheControl(maxAge: 25) = Shelf | Box
        type Shelf @cacheControl(maxAge: 60) {
          name: String
          weight: Int @cacheControl(maxAge: 5)
          box: Box
          heir: Box @cacheControl(inheritMaxAge: true)
          shelves: [Shelf!]!
        }
        type Box { id: ID }
        type Drawer @cacheControl(maxAge: 70, scope: PRIVATE) { id: ID }
        """;

    [Theory]
    [InlineData("{ motto }", 300)]
    [InlineData("{ __typename motto }", 300)]
    [InlineData("{ count }", 0)]
    [InlineData("{ motto count }", 0)]
    [InlineData("{ shelf { name } }", 60)]
    [InlineData("{ shelf { name weight } }", 5)]
    [InlineData("{ shelf { shelves { shelves { weight } } } }", 5)]
    [InlineData("{ shelf { box { id } } }", 0)]
    [InlineData("{ shelf { heir { id } } }", 60)]
    [InlineData("{ box { id } }", 40)]
    [InlineData("{ any { ... on Shelf { weight } } }", 5)]
    [InlineData("{ any { __typename ... { __typename } } }", 25)]
    [InlineData("{ ...Q } fragment Q on Query { ...S motto } fragment S on Query { shelf { name } }", 60)]
    [InlineData("{ motto __schema { description } }", 0)]
    [InlineData("{ __typename }", 0)]
    [InlineData("mutation { motto }", 0)]
    public async Task The_most_fleeting_field_decides(string document, int maxAge) =>
        Assert.Equal(new CachePolicy(maxAge, CacheControlScope.Public), await PolicyAsync(document));

    [Fact]
    public async Task One_private_member_makes_the_answer_private() =>
        Assert.Equal(new CachePolicy(70, CacheControlScope.Private), await PolicyAsync("{ motto drawer { id } }"));

    [Fact]
    public async Task The_operation_is_chosen_by_its_name()
    {
        const string Document = "query A { motto } query B { shelf { name } } subscription C { motto }";

        Assert.Equal(300, (await PolicyAsync(Document, "A")).MaxAge);
        Assert.Equal(60, (await PolicyAsync(Document, "B")).MaxAge);
        Assert.Equal(default, await PolicyAsync(Document, "C"));
        Assert.Equal(default, await PolicyAsync(Document, "D"));
    }

    [Fact]
    public async Task A_document_without_end_is_not_worth_keeping()
    {
        // Each fragment spreads the next one twice: 2^60 fields.
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        var document = $"{{ ...F0 }} {string.Join(' ', fragments)} fragment F60 on Query {{ motto }}";

        Assert.Equal(0, (await PolicyAsync(document)).MaxAge);
    }

    [Fact]
    public async Task A_schema_that_says_nothing_lets_nothing_be_kept()
    {
        var executor = await Executors.CreateAsync("type Query { motto: String }");

        Assert.Equal(default, CachePolicy.Of(executor.Schema, Utf8GraphQLParser.Parse("{ motto }"), null));
    }

    [Fact]
    public async Task What_resolvers_apply_is_defined()
    {
        var executor = await Executors.CreateAsync(
            "type Query { motto: String }", schema => schema.AddConvention(new KeepEverything()));

        Assert.Equal(9, CachePolicy.Of(executor.Schema, Utf8GraphQLParser.Parse("{ motto }"), null).MaxAge);
        var sdl = SchemaPrinter.Print(executor.Schema);
        Assert.Contains("type Query @cacheControl(maxAge: 9)", sdl, StringComparison.Ordinal);
        Assert.Contains("inheritMaxAge: Boolean", sdl, StringComparison.Ordinal);
        Assert.Contains("enum CacheControlScope {", sdl, StringComparison.Ordinal);
    }

    private static async Task<CachePolicy> PolicyAsync(string document, string? operationName = null)
    {
        var executor = await Executors.CreateAsync(Sdl);
        return CachePolicy.Of(executor.Schema, Utf8GraphQLParser.Parse(document), operationName);
    }

    private sealed class KeepEverything : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var query = schema.FindRootType(OperationType.Query)!;
            var directive = Utf8GraphQLParser.Parse("{ a @cacheControl(maxAge: 9) }").Definitions
                .OfType<OperationDefinitionNode>().Single().SelectionSet.Selections[0].Directives[0];
            query.Directives.Add(directive);
            query.Fields[0].Directives.Add(directive);
        }
    }
}

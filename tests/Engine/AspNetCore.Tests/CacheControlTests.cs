using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Cacao.Caching;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

/// <summary>How long answers may be kept.</summary>
public sealed class CacheControlTests
{
    private const string Sdl = """
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
        type Query {
          product: Product
          cart: Cart @cacheControl(maxAge: 30)
          motto: String @cacheControl(maxAge: 300)
          plain: String
          bare: Bare @cacheControl(maxAge: 20)
          node: Node
          secret: String @cacheControl(maxAge: 100, scope: PRIVATE)
          fails: String @cacheControl(maxAge: 100)
        }
        interface Node @cacheControl(maxAge: 50) { id: ID }
        type Product implements Node @cacheControl(maxAge: 60) {
          id: ID
          name: String
          stock: Int @cacheControl(maxAge: 5)
          bare: Bare
          heir: Bare @cacheControl(inheritMaxAge: true)
          none: Int @cacheControl(maxAge: 0)
        }
        type Cart @cacheControl(maxAge: 90, scope: PRIVATE) { id: ID }
        type Bare { id: ID }
        """;

    [Theory]
    [InlineData("{motto}", "public, max-age=300")]
    [InlineData("{motto __typename}", "public, max-age=300")]
    [InlineData("{product{id name}}", "public, max-age=60")]
    [InlineData("{motto product{name}}", "public, max-age=60")]
    [InlineData("{product{name stock}}", "public, max-age=5")]
    [InlineData("{product{...F}} fragment F on Product{... on Product{stock}}", "public, max-age=5")]
    [InlineData("{node{... on Product{stock}}}", "public, max-age=5")]
    [InlineData("{node{id}}", "public, max-age=50")]
    [InlineData("{product{none}}", "private, no-cache")]
    [InlineData("{product{bare{id}}}", "private, no-cache")]
    [InlineData("{product{heir{id}}}", "public, max-age=60")]
    [InlineData("{bare{id}}", "public, max-age=20")]
    [InlineData("{plain}", "private, no-cache")]
    [InlineData("{motto plain}", "private, no-cache")]
    [InlineData("{__typename}", "private, no-cache")]
    [InlineData("{motto __schema{description}}", "private, no-cache")]
    [InlineData("{cart{id}}", "private, max-age=30")]
    [InlineData("{motto secret}", "private, max-age=100")]
    [InlineData("{fails}", null)]
    [InlineData("{unknown}", null)]
    public async Task The_most_fleeting_field_decides(string document, string? expected)
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync($"/graphql?query={Uri.EscapeDataString(document)}");

        Assert.Equal(expected, Text(response));
    }

    [Fact]
    public async Task Only_requests_that_caches_recognise_are_kept()
    {
        await using var server = await StartAsync();

        using var posted = await server.Client.PostAsync("/graphql", JsonContent.Create(new { query = "{motto}" }));
        using var persisted = await server.Client.PostAsync("/graphql", JsonContent.Create(new { documentId = "Motto" }));

        Assert.Equal((null, "public, max-age=300"), (Text(posted), Text(persisted)));
    }

    [Fact]
    public async Task What_a_caller_with_credentials_gets_is_not_for_others()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "x");

        using var response = await server.Client.GetAsync("/graphql?query={motto}");

        Assert.Equal("private, max-age=300", Text(response));
    }

    [Fact]
    public async Task A_kept_answer_is_asked_for_again_by_its_tag()
    {
        await using var server = await StartAsync();

        using var first = await server.Client.GetAsync("/graphql?documentId=Motto");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=Motto");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal((200, 304), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal("public, max-age=300", Text(second));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Attributes_write_the_directive_and_its_definition()
    {
        await using var server = await HttpServer.StartAsync(
            "type Query { a: Int b: Int }",
            schema => schema.AddConvention(new Annotations()));

        var sdl = await server.Client.GetStringAsync("/graphql?sdl");

        Assert.Contains("type Query @cacheControl(maxAge: 60) {\n", sdl, StringComparison.Ordinal);
        Assert.Contains("a: Int @cacheControl(maxAge: 0, scope: PRIVATE)\n", sdl, StringComparison.Ordinal);
        Assert.Contains("b: Int @cacheControl(inheritMaxAge: true)\n", sdl, StringComparison.Ordinal);
        Assert.Contains("directive @cacheControl(", sdl, StringComparison.Ordinal);
        Assert.Contains("enum CacheControlScope {", sdl, StringComparison.Ordinal);
    }

    private static string? Text(HttpResponseMessage response) =>
        // As it was sent: the client writes what it has understood in an order of its own.
        response.Headers.NonValidated.TryGetValues("Cache-Control", out var values) ? values.ToString() : null;

    private static Task<HttpServer> StartAsync() => HttpServer.StartAsync(
        Sdl,
        schema => schema
            .UsePureResolver("Query.motto", _ => ResolvedValue.From("Onwards"))
            .UsePureResolver("Query.fails", _ => throw new GraphQLException("It failed.")),
        configure: builder => builder.AddOperationDocumentStorage(_ => new OneDocument()));

    private sealed class OneDocument : Cacao.PersistedOperations.IOperationDocumentStorage
    {
        public bool IsReadOnly => true;

        public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken = default) =>
            new(documentId == "Motto" ? Encoding.UTF8.GetBytes("{motto}") : default(ReadOnlyMemory<byte>?));

        public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed class Annotations : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var query = schema.Types.OfType<ObjectTypeConfiguration>().Single(t => t.Name == "Query");
            var context = new FieldAttributeContext("Query", typeof(int), typeof(int));
            new CacheControlAttribute(60).Configure(query);
            new CacheControlAttribute(0) { Scope = CacheControlScope.Private }.Configure(query.Fields[0], context);
            new CacheControlAttribute { InheritMaxAge = true }.Configure(query.Fields[1], context);
        }
    }
}

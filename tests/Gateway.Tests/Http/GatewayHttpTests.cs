using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Cacao.Resolvers;
using Cacao.Types;
using EShop.Gateway.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Http;

/// <summary>What HTTP does around GraphQL at the gateway.</summary>
public sealed class GatewayHttpTests : IAsyncLifetime
{
    private const string Sdl = """
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
        scalar Upload
        type Query { text: String @cacheControl(maxAge: 60) }
        type Mutation { upload(file: Upload!, label: String): String uploadAll(input: Files!): [String!] }
        input Files { files: [Upload!]! note: String }
        """;

    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(
        Sdl,
        graphql => graphql.AddUploadType().ConfigureSchema(schema => schema
            .UsePureResolver("Query.text", _ => ResolvedValue.From(new string('x', 5_000)))
            .UseResolver("Mutation.upload", async c =>
                $"{c.ArgumentValue<string?>("label")} {await DescribeAsync(c.ArgumentValue<IFile>("file"))}")
            .UseResolver("Mutation.uploadAll", async c =>
            {
                var input = c.ArgumentValue<IReadOnlyDictionary<string, object?>>("input");
                var files = ((System.Collections.IEnumerable)input["files"]!).Cast<IFile>();
                return await Task.WhenAll(files.Select(DescribeAsync));
            })),
        new Dictionary<string, string> { ["Cors:Origins:0"] = "https://shop.example" },
        new Dictionary<string, string> { ["Text.graphql"] = "{ text }" });

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_those_who_accept_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=Text");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await _shop.Http.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 500);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task Event_streams_are_not_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ text }" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await _shop.Http.SendAsync(request);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Contains("\nevent: next\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persisted_answer_is_kept_and_tagged()
    {
        using var first = await _shop.Http.GetAsync("/graphql?documentId=Text");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=Text");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _shop.Http.SendAsync(request);

        Assert.Equal("public, max-age=60", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("https://shop.example", "https://shop.example")]
    [InlineData("https://evil.example", null)]
    public async Task Only_pages_of_configured_origins_may_ask(string origin, string? allowed)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,graphql-preflight");
        using var asked = await _shop.Http.SendAsync(preflight);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=Text");
        request.Headers.Add("Origin", origin);
        using var answered = await _shop.Http.SendAsync(request);

        Assert.Equal(allowed, Header(asked, "Access-Control-Allow-Origin"));
        Assert.Equal(allowed, Header(answered, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_file_goes_through_to_the_subgraph()
    {
        // The label looks like the key of the file, and stays a string.
        var answer = await UploadAsync(
            """{"query":"mutation($f: Upload!, $l: String) { upload(file: $f, label: $l) }","variables":{"f":null,"l":"0"}}""",
            """{"0":["variables.f"]}""",
            new string('a', 200_000));

        Assert.Equal("""{"data":{"upload":"0 file0.txt text/plain 200000"}}""", answer);
    }

    [Fact]
    public async Task Files_go_through_in_lists_and_at_several_places()
    {
        var answer = await UploadAsync(
            """{"query":"mutation($i: Files!, $f: Upload!) { uploadAll(input: $i) upload(file: $f) }","variables":{"i":{"files":[null,null]},"f":null}}""",
            """{"0":["variables.i.files.0","variables.f"],"1":["variables.i.files.1"]}""",
            "one",
            "second");

        Assert.Equal(
            """{"data":{"uploadAll":["file0.txt text/plain 3","file1.txt text/plain 6"],"upload":" file0.txt text/plain 3"}}""",
            answer);
    }

    private async Task<string> UploadAsync(string operations, string map, params string[] files)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent(map), "map" },
        };
        for (var i = 0; i < files.Length; i++)
        {
            var part = new StringContent(files[i]);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(part, $"{i}", $"file{i}.txt");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await _shop.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<string> DescribeAsync(IFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return $"{file.Name} {file.ContentType} {content.Length}";
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

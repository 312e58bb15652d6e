using System.Net.Http.Headers;
using System.Text;
using Cacao.AspNetCore.Uploads;
using Cacao.Resolvers;
using Cacao.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

public sealed class UploadTests
{
    private const string Sdl = """
        type Query { hello: String }
        type Mutation { one(file: Upload!): String! many(input: Files!): [String!]! }
        input Files { files: [Upload!]! note: String }
        """;

    private const string One = """{"query":"mutation($f: Upload!) { one(file: $f) }","variables":{"f":null}}""";
    private const string OneMap = """{"0":["variables.f"]}""";
    private const string Many =
        """{"query":"mutation($i: Files!) { many(input: $i) }","variables":{"i":{"note":"x","files":[null,null]}}}""";

    [Fact]
    public async Task A_file_reaches_its_resolver()
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, Form(One, OneMap, ("0", "../../etc/né.txt", "text/plain", "content"u8.ToArray())));

        Assert.Equal(new HttpAnswer(200, Shop.GraphQLResponse, """{"data":{"one":"né.txt|text/plain|7|content"}}""", ""), answer);
    }

    [Fact]
    public async Task Files_stand_in_lists_of_input_objects_and_one_at_several_places()
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, Form(
            Many,
            """{"a":["variables.i.files.0","variables.i.files.1"]}""",
            ("a", "a.txt", "text/plain", "A"u8.ToArray())));

        Assert.Equal("""{"data":{"many":["a.txt|text/plain|1|A","a.txt|text/plain|1|A"]}}""", answer.Body);
    }

    [Fact]
    public async Task Requests_of_a_batch_have_files_of_their_own()
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, Form(
            $"[{One},{One}]",
            """{"a":["0.variables.f"],"b":["1.variables.f"]}""",
            ("a", "a.txt", "text/plain", "A"u8.ToArray()),
            ("b", "b.txt", "text/plain", "B"u8.ToArray())));

        Assert.Equal(
            """[{"requestIndex":0,"data":{"one":"a.txt|text/plain|1|A"}},{"requestIndex":1,"data":{"one":"b.txt|text/plain|1|B"}}]""",
            answer.Body);
    }

    [Fact]
    public async Task A_large_file_goes_through_the_disk_and_leaves_nothing_there()
    {
        var folder = Directory.CreateTempSubdirectory("uploads");
        try
        {
            await using var server = await StartAsync(o => o.Uploads.TemporaryFolder = folder.FullName);
            var content = Encoding.ASCII.GetBytes(new string('x', 300_000));

            var answer = await PostAsync(server, Form(One, OneMap, ("0", "big.bin", "application/octet-stream", content)));

            Assert.Equal($$$"""{"data":{"one":"big.bin|application/octet-stream|300000|{{{new string('x', 300_000)}}}"}}""", answer.Body);
            Assert.Empty(folder.EnumerateFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(One, """{"0":["variables.g"]}""", 400)]
    [InlineData(One, """{"0":["variables.f.x"]}""", 400)]
    [InlineData(One, """{"0":["query"]}""", 400)]
    [InlineData(One, """{"0":["variables"]}""", 400)]
    [InlineData(One, """{"0":"variables.f"}""", 400)]
    [InlineData(One, """{"0":[null]}""", 400)]
    [InlineData(One, "[]", 400)]
    [InlineData(One, "{", 400)]
    [InlineData("{", OneMap, 400)]
    [InlineData("null", OneMap, 400)]
    [InlineData(One, """{"other":["variables.f"]}""", 400)]
    [InlineData(One, """{}""", 422)]
    [InlineData("""{"query":"mutation { one(file: \"0\") }","x":null}""", """{"0":["x"]}""", 422)]
    [InlineData("""{"query":"mutation($f: Upload!) { one(file: $f) }","variables":{"f":"1"},"x":null}""", """{"0":["x"]}""", 422)]
    public async Task A_form_that_is_none_gets_an_error(string operations, string map, int status)
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, Form(operations, map, ("0", "a.txt", "text/plain", "A"u8.ToArray())));

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("{\"errors\":[{\"message\":", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_without_a_form_is_no_file()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""{"query":"mutation($f: Upload!) { one(file: $f) }","variables":{"f":"0"}}""");

        Assert.Equal(422, answer.Status);
        Assert.Contains("HC0016", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sizes_and_counts_are_limited_with_413()
    {
        await using var server = await StartAsync(o =>
        {
            o.Uploads.MaxFileSize = 10;
            o.Uploads.MaxFiles = 1;
            o.Uploads.MaxRequestSize = 2000;
        });
        var small = "0123456789"u8.ToArray();

        var file = await PostAsync(server, Form(One, OneMap, ("0", "a", "text/plain", [.. small, .. small])));
        var count = await PostAsync(server, Form(
            Many,
            """{"a":["variables.i.files.0"],"b":["variables.i.files.1"]}""",
            ("a", "a", "text/plain", small),
            ("b", "b", "text/plain", small)));
        var whole = await PostAsync(server, Form(One, OneMap, ("0", "a", "text/plain", small), ("x", "x", "text/plain", new byte[3000])));
        var chunked = Form(One, OneMap, ("0", "a", "text/plain", small), ("x", "x", "text/plain", new byte[100_000]));
        var unknown = await PostAsync(server, chunked, isChunked: true);

        Assert.Equal((413, 413, 413, 413), (file.Status, count.Status, whole.Status, unknown.Status));
    }

    [Theory]
    [InlineData("GraphQL-Preflight", 200)]
    [InlineData("GraphQL-Require-Preflight", 200)]
    [InlineData("X-Other", 400)]
    public async Task A_form_that_a_foreign_page_could_send_is_refused(string header, int status)
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, Form(One, OneMap, ("0", "a", "text/plain", "A"u8.ToArray())), header);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("multipart/form-data", 400)]
    [InlineData("multipart/form-data; boundary=", 400)]
    [InlineData("multipart/form-data; boundary=x", 400)]
    [InlineData("multipart/mixed; boundary=x", 415)]
    public async Task A_body_without_its_parts_gets_an_error(string contentType, int status)
    {
        await using var server = await StartAsync();
        using var content = new ByteArrayContent("nonsense"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await PostAsync(server, content);

        Assert.Equal(status, answer.Status);
    }

    private static Task<HttpServer> StartAsync(Action<GraphQLServerOptions>? options = null) => HttpServer.StartAsync(
        Sdl,
        b => b
            .UseResolver("Mutation.one", async c => await DescribeAsync(c.ArgumentValue<IFile>("file")))
            .UseResolver("Mutation.many", async c =>
            {
                var input = c.ArgumentValue<IReadOnlyDictionary<string, object?>>("input");
                var texts = new List<string>();
                foreach (var file in (System.Collections.IEnumerable)input["files"]!)
                {
                    texts.Add(await DescribeAsync((IFile)file));
                }

                return texts;
            }),
        options,
        b => b.AddUploadType());

    private static async Task<string> DescribeAsync(IFile file)
    {
        var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        await using var again = file.OpenReadStream();
        using var reader = new StreamReader(again);
        Assert.Equal(Encoding.UTF8.GetString(copy.ToArray()), await reader.ReadToEndAsync());
        return $"{file.Name}|{file.ContentType}|{file.Length}|{Encoding.UTF8.GetString(copy.ToArray())}";
    }

    private static MultipartFormDataContent Form(
        string operations,
        string map,
        params (string Key, string Name, string Type, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent(map), "map" },
        };
        foreach (var (key, name, type, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(part, key, name);
        }

        return form;
    }

    private static async Task<HttpAnswer> PostAsync(
        HttpServer server,
        HttpContent content,
        string header = "GraphQL-Preflight",
        bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add(header, "1");
        request.Headers.TransferEncodingChunked = isChunked;
        using var response = await server.Client.SendAsync(request);
        return new HttpAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(),
            "");
    }
}

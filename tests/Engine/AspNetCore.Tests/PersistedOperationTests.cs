using System.Security.Cryptography;
using System.Text;
using Cacao.AspNetCore.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

public sealed class PersistedOperationTests : IDisposable
{
    private const string Hello = "query Hello($n: String!) { hello(name: $n) }\n";
    private const string Ada = """ "variables":{"n":"Ada"} """;
    private const string HelloAda = """{"data":{"hello":"Hello Ada"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents");

    public PersistedOperationTests()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.FullName, "Hello.graphql"), Hello);
        File.WriteAllText(System.IO.Path.Combine(_folder.FullName, "relay.json"), """{"42":"{ numbers(count: 2) }"}""");
    }

    [Theory]
    [InlineData("documentId", "Hello")]
    [InlineData("documentId", "sha256:HASH")]
    [InlineData("documentId", "HASH")]
    [InlineData("id", "HASH")]
    [InlineData("doc_id", "Hello")]
    public async Task A_document_is_named_by_hash_or_name(string member, string id)
    {
        await using var server = await StartAsync();
        id = id.Replace("HASH", HashOf(Hello), StringComparison.Ordinal);

        var answer = await server.PostAsync($$"""{"{{member}}":"{{id}}",{{Ada}}}""");

        Assert.Equal(new HttpAnswer(200, Shop.GraphQLResponse, HelloAda, ""), answer);
    }

    [Fact]
    public async Task A_list_of_documents_has_ids_of_its_own()
    {
        await using var server = await StartAsync();

        Assert.Equal("""{"data":{"numbers":[0,1]}}""", (await server.PostAsync("""{"id":"42"}""")).Body);
        Assert.Equal("""[{"requestIndex":0,"data":{"numbers":[0,1]}}]""", (await server.PostAsync("""[{"id":"42"}]""")).Body);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("x-other:Hello")]
    public async Task An_unknown_id_is_an_error(string id)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync($$"""{"id":"{{id}}"}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            $$$"""{"errors":[{"message":"The specified persisted operation key is invalid.","extensions":{"code":"HC0020","requestedKey":"{{{id}}}"}}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""")]
    [InlineData("""{"query":"{ this is no document"}""")]
    [InlineData("""[{"query":"{ hello }"}]""")]
    public async Task Where_only_trusted_documents_are_allowed_no_other_is_even_parsed(string body)
    {
        await using var server = await StartAsync(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true);

        var refused = await server.PostAsync(body);
        var trusted = await server.PostAsync($$"""{"id":"Hello",{{Ada}}}""");

        Assert.Equal(400, refused.Status);
        Assert.Contains("""{"message":"Only persisted operations are allowed.","extensions":{"code":"HC0067"}}""", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HelloAda, trusted.Body);
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_allowed_clients_cannot_have_others_remembered()
    {
        await using var server = await StartAsync(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true, isAutomatic: true);
        const string document = "{ hello }";

        var sent = await server.PostAsync($$"""{"query":"{{document}}",{{Extension(document)}}}""");
        var named = await server.PostAsync($"{{{Extension(document)}}}");

        Assert.Contains("HC0067", sent.Body, StringComparison.Ordinal);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", named.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_remembered_by_its_hash()
    {
        await using var server = await StartAsync(isAutomatic: true);
        const string document = "{ hello }";
        const string answer = """{"data":{"hello":"Hello World"}}""";

        var first = await server.PostAsync($"{{{Extension(document)}}}");
        var second = await server.PostAsync($$"""{"query":"{{document}}",{{Extension(document)}}}""");
        var third = await server.PostAsync($"{{{Extension(document)}}}");
        var byGet = await server.GetAsync($"extensions={Uri.EscapeDataString(ExtensionsOf(document))}");

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            first.Body);
        Assert.Equal((answer, answer, answer), (second.Body, third.Body, byGet.Body));
    }

    [Theory]
    [InlineData(""" "extensions":{"persistedQuery":{"version":2,"sha256Hash":"HASH"}} """, "HC0009")]
    [InlineData(""" "extensions":{"persistedQuery":{"version":1,"sha256Hash":"short"}} """, "HC0009")]
    [InlineData(""" "extensions":{"persistedQuery":7} """, "HC0009")]
    [InlineData(""" "query":"{ hello }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}} """, "PERSISTED_QUERY_HASH_MISMATCH")]
    public async Task A_hash_that_is_none_or_another_is_refused(string members, string code)
    {
        await using var server = await StartAsync(isAutomatic: true);

        var answer = await server.PostAsync($"{{{members.Replace("HASH", HashOf("other"), StringComparison.Ordinal)}}}");

        Assert.Equal(400, answer.Status);
        Assert.Contains($"\"code\":\"{code}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_automatic_documents_clients_are_told_so()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync($"{{{Extension("{ hello }")}}}");

        Assert.Contains("\"message\":\"PersistedQueryNotSupported\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_named_document_by_get_has_a_tag()
    {
        await using var server = await StartAsync();
        var uri = $"/graphql?id=Hello&variables={Uri.EscapeDataString("""{"n":"Ada"}""")}";

        using var first = await server.Client.GetAsync(uri);
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);
        using var other = await server.Client.GetAsync("/graphql?query={hello}");

        Assert.Equal(HelloAda, await first.Content.ReadAsStringAsync());
        Assert.Equal((304, ""), ((int)second.StatusCode, await second.Content.ReadAsStringAsync()));
        Assert.Null(other.Headers.ETag);
    }

    [Fact]
    public async Task Sockets_know_the_same_documents()
    {
        await using var server = await StartAsync(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true);
        using var socket = await (await TestSocket.ConnectAsync(server, [])).InitAsync();

        await socket.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"documentId":"Hello",{{{Ada}}}}}""");
        Assert.Equal($$"""{"id":"1","type":"next","payload":{{HelloAda}}}""", await socket.ReceiveAsync());
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("2", "{ hello }");
        Assert.Contains("HC0067", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_documents_of_one_name_stop_the_start()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.CreateSubdirectory("more").FullName, "Hello.graphql"), "{ hello }");

        await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<HttpServer> StartAsync(Action<GraphQLServerOptions>? options = null, bool isAutomatic = false) =>
        Shop.StartAsync(options, configure: b =>
        {
            b.AddFileSystemOperationDocumentStorage(_folder.FullName);
            if (isAutomatic)
            {
                b.AddInMemoryOperationDocumentStorage().UseAutomaticPersistedOperationPipeline();
            }
        });

    private static string Extension(string document) => $"\"extensions\":{ExtensionsOf(document)}";

    private static string ExtensionsOf(string document) =>
        $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{HashOf(document)}}}"}}""";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

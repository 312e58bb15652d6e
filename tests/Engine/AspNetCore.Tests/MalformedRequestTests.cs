using System.Text;

namespace Cacao.AspNetCore.Tests;

public sealed class MalformedRequestTests
{
    [Theory]
    [InlineData("", 400, "HC0011")]
    [InlineData("{", 400, "HC0011")]
    [InlineData("nonsense", 400, "HC0011")]
    [InlineData("""{"query":"{ hello }"} x""", 400, "HC0011")]
    [InlineData("""{"query":"{ hello }",}""", 400, "HC0011")]
    [InlineData("[{", 400, "HC0011")]
    [InlineData("42", 422, "HC0009")]
    [InlineData("null", 422, "HC0009")]
    [InlineData("\"text\"", 422, "HC0009")]
    [InlineData("[42]", 422, "HC0009")]
    [InlineData("[]", 422, "HC0009")]
    [InlineData("""{"query":["{ hello }"]}""", 422, "HC0009")]
    [InlineData("""{"query":42}""", 422, "HC0009")]
    [InlineData("""{"query":"{ hello }","variables":42}""", 422, "HC0009")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", 422, "HC0009")]
    [InlineData("""{"query":"{ hello }","extensions":[]}""", 422, "HC0009")]
    [InlineData("""{"query":"{ hello }","operationName":["A"]}""", 422, "HC0009")]
    [InlineData("{}", 422, "HC0015")]
    [InlineData("""{"query":null}""", 422, "HC0015")]
    [InlineData("""{"query":""}""", 422, "HC0015")]
    [InlineData("{\"query\":\"{ hello(name: \\\"\\ud800\\\") }\"}", 400, "HC0011")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":\"\\ud800\"}", 400, "HC0011")]
    [InlineData("{\"query\":\"query($n: String!) { hello(name: $n) }\",\"variables\":{\"n\":\"\\ud800\"}}", 422, "HC0016")]
    [InlineData("{\"query\":\"query($n: String!) { hello(name: $n) }\",\"variables\":{\"\\ud800\":\"\"}}", 422, "HC0016")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", 422, "HC0009")]
    [InlineData("""{"query":"{ hello }","variables":[42]}""", 422, "HC0009")]
    public async Task A_body_that_is_no_request_gets_an_error_with_a_code(string body, int status, string code)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync(body);

        Assert.Equal(status, answer.Status);
        Assert.Contains($"\"code\":\"{code}\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"errors\":[{\"message\":", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_json_tells_where_it_is_bad()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("{\n  \"query\": oops }");

        Assert.Equal(
            """{"errors":[{"message":"The request is not valid JSON.","locations":[{"line":2,"column":12}],"extensions":{"code":"HC0011"}}]}""",
            answer.Body);
    }

    [Fact]
    public async Task Deeply_nested_json_is_refused()
    {
        await using var server = await Shop.StartAsync();

        var deep = new string('[', 10_000) + new string(']', 10_000);
        var answer = await server.PostAsync("""{"query":"{ hello }","variables":{"a":""" + deep + "}}");

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        await using var server = await Shop.StartAsync();
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("{\"query\":\"{ hello(name: \\\""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\\\") }\"}")]);
        content.Headers.ContentType = new("application/json");

        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData(null, 415)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json;charset=\"utf-8\"", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    public async Task Only_json_in_utf8_is_read(string? contentType, int status)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"{ hello }"}""", contentType: contentType!);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413(bool isChunked)
    {
        await using var server = await Shop.StartAsync(o => o.MaxRequestSize = 1000);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent($$"""{"query":"{ hello }","x":"{{new string('x', 1000)}}"}""", Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = isChunked;

        using var response = await server.Client.SendAsync(request);
        var next = await server.PostAsync("""{"query":"{ hello }"}""");

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("HC0010", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, next.Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_405(string method)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.SendAsync(new HttpMethod(method), "/graphql", """{"query":"{ hello }"}""", null, "application/json");

        Assert.Equal((405, "GET, HEAD, POST, OPTIONS"), (answer.Status, answer.Allow));
    }
}

using Cacao.Execution.Relay;

namespace Cacao.Model.Tests;

public sealed class ResolverParameterTests
{
    private const string Code = "0190163d-8694-739b-aea5-966c26f8ad91";

    [Fact]
    public async Task A_resolver_gets_the_request_the_caller_and_the_state()
    {
        await using var server = new ItemServer();
        Assert.Equal(
            """{"data":{"me":"/graphql ada me blue","path":"/graphql"}}""",
            await server.ExecuteAsync("{ me: caller path }", request => request
                .SetTransport(ItemServer.Http("/graphql"))
                .SetUser(ItemServer.User("ada"))
                .SetGlobalState("tenant", "blue")));
    }

    [Fact]
    public async Task Without_http_the_optional_request_is_null_and_the_other_one_an_error()
    {
        await using var server = new ItemServer();
        Assert.Equal("""{"data":{"caller":"  caller "}}""", await server.ExecuteAsync("{ caller }"));
        Assert.Contains("EXEC_UNEXPECTED_ERROR", await server.ExecuteAsync("{ path }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_are_decoded_in_lists_and_inputs()
    {
        await using var server = new ItemServer();
        var brand = NodeIds.Format("Brand", Guid.Parse(Code));
        var items = $"\"{NodeIds.Format("Item", 1)}\", \"{NodeIds.Format("Item", 2)}\"";
        Assert.Equal(
            """{"data":{"keys":"1 2, $CODE, 7, $CODE $CODE $CODE"}}""".Replace("$CODE", Code, StringComparison.Ordinal),
            await server.ExecuteAsync($$"""
                { keys(items: [{{items}}], codes: ["{{Code}}"], number: "7",
                    input: { brand: "{{brand}}", any: "{{brand}}", code: "{{Code}}" }) }
                """));
    }

    [Theory]
    [InlineData("items: [\"$ITEM\", \"$BRAND\"]", "NODE_ID_TYPE_MISMATCH")]
    [InlineData("items: [\"x\"]", "NODE_ID_INVALID")]
    [InlineData("codes: [\"x\"]", "NODE_ID_INVALID")]
    [InlineData("number: \"x\"", "NODE_ID_INVALID")]
    [InlineData("input: { brand: \"$ITEM\", code: \"$CODE\" }", "NODE_ID_TYPE_MISMATCH")]
    [InlineData("input: { brand: \"$BRAND\", code: \"x\" }", "NODE_ID_INVALID")]
    public async Task An_id_that_does_not_belong_there_is_an_error_with_a_code(string argument, string code)
    {
        await using var server = new ItemServer();
        string[] others =
        [
            "items: []", "codes: []", "input: { brand: \"$BRAND\", code: \"$CODE\" }",
        ];
        var arguments = others.Where(o => o[..4] != argument[..4]).Append(argument);
        var document = $"{{ keys({string.Join(", ", arguments)}) }}"
            .Replace("$ITEM", NodeIds.Format("Item", 1), StringComparison.Ordinal)
            .Replace("$BRAND", NodeIds.Format("Brand", Guid.Parse(Code)), StringComparison.Ordinal)
            .Replace("$CODE", Code, StringComparison.Ordinal);
        var result = await server.ExecuteAsync(document);
        Assert.Contains($"\"code\":\"{code}\"", result, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"keys\"]", result, StringComparison.Ordinal);
    }
}

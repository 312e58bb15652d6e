namespace Cacao.AspNetCore.Tests;

public sealed class BatchTests
{
    private const string ByVariables = """
        {"query":"query($id: Int!) { product(id: $id) { name } }","variables":[{"id":1},{"id":2},{"id":1},{"id":200}]}
        """;

    [Fact]
    public async Task Variable_sets_are_answered_line_by_line_and_share_one_fetch()
    {
        var log = new Shop.FetchLog();
        await using var server = await Shop.StartAsync(log: log);

        var answer = await server.PostAsync(ByVariables, "application/jsonl");

        Assert.Equal((200, Shop.JsonLines), (answer.Status, answer.ContentType));
        Assert.Equal(
            """{"variableIndex":0,"data":{"product":{"name":"Product 1"}}}""" + "\n"
            + """{"variableIndex":1,"data":{"product":{"name":"Product 2"}}}""" + "\n"
            + """{"variableIndex":2,"data":{"product":{"name":"Product 1"}}}""" + "\n"
            + """{"variableIndex":3,"data":{"product":null}}""" + "\n",
            answer.Body);
        Assert.Equal(["1,2,200"], log.Fetches);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/json, application/jsonl;q=0.5")]
    public async Task Clients_that_do_not_ask_for_lines_get_a_list(string? accept)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync(
            """{"query":"query($n: String!) { hello(name: $n) }","variables":[{"n":"A"},{"n":"B"}]}""",
            accept);

        Assert.Equal((200, Shop.Json), (answer.Status, answer.ContentType));
        Assert.Equal(
            """[{"variableIndex":0,"data":{"hello":"Hello A"}},{"variableIndex":1,"data":{"hello":"Hello B"}}]""",
            answer.Body);
    }

    [Fact]
    public async Task Requests_of_a_list_share_loaders_and_keep_their_order()
    {
        var log = new Shop.FetchLog();
        await using var server = await Shop.StartAsync(log: log);

        var answer = await server.PostAsync(
            """
            [{"query":"{ product(id: 1) { id } }"},
             {"query":"{ oops }"},
             {"query":"query($id: Int!) { product(id: $id) { name } }","variables":[{"id":2},{"id":"x"}]}]
            """,
            "application/jsonl");

        var lines = answer.Body.Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal("""{"requestIndex":0,"data":{"product":{"id":1}}}""", lines[0]);
        Assert.StartsWith("""{"requestIndex":1,"errors":[{"message":""", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"requestIndex":2,"variableIndex":0,"data":{"product":{"name":"Product 2"}}}""", lines[2]);
        Assert.StartsWith("""{"requestIndex":2,"variableIndex":1,"errors":[{"message":"Variable""", lines[3], StringComparison.Ordinal);
        Assert.Equal("", lines[4]);
        Assert.Equal(["1,2"], log.Fetches);
    }

    [Fact]
    public async Task A_list_of_one_is_a_batch()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""[{"query":"{ hello }"}]""");

        Assert.Equal("""[{"requestIndex":0,"data":{"hello":"Hello World"}}]""", answer.Body);
    }

    [Fact]
    public async Task Mutations_of_a_batch_run_one_after_the_other()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync(
            """{"query":"mutation($a: Int!) { add(amount: $a) }","variables":[{"a":1},{"a":10},{"a":100}]}""");

        Assert.Equal(
            """[{"variableIndex":0,"data":{"add":1}},{"variableIndex":1,"data":{"add":11}},{"variableIndex":2,"data":{"add":111}}]""",
            answer.Body);
    }

    [Fact]
    public async Task A_subscription_in_a_batch_is_an_error_of_its_own()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""[{"query":"subscription { ticks }"},{"query":"{ hello }"}]""");

        Assert.StartsWith("""[{"requestIndex":0,"errors":[""", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith(""",{"requestIndex":1,"data":{"hello":"Hello World"}}]""", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"}]""")]
    [InlineData("""{"query":"{hello}","variables":[{},{},{},{}]}""")]
    [InlineData("""[{"query":"{hello}","variables":[{},{}]},{"query":"{hello}","variables":[{},{}]}]""")]
    public async Task A_batch_over_the_limit_is_refused(string body)
    {
        await using var server = await Shop.StartAsync(o => o.MaxBatchSize = 3);

        var answer = await server.PostAsync(body);

        Assert.Equal(422, answer.Status);
        Assert.Contains("at most 3 executions", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_can_be_turned_off()
    {
        await using var server = await Shop.StartAsync(o => o.EnableBatching = false);

        var answer = await server.PostAsync("""[{"query":"{hello}"}]""");

        Assert.Equal(422, answer.Status);
    }
}

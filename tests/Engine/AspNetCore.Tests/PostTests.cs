namespace Cacao.AspNetCore.Tests;

public sealed class PostTests
{
    [Fact]
    public async Task A_query_is_answered_with_its_data()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"{ hello }"}""");

        Assert.Equal(new HttpAnswer(200, Shop.GraphQLResponse, """{"data":{"hello":"Hello World"}}""", ""), answer);
    }

    [Fact]
    public async Task Variables_and_operation_name_are_taken_from_the_body()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""
            {"operationName":"B","unknown":[{"x":1}],"variables":{"n":"Zoë \"Z\""},
             "query":"query A { hello }\nquery B($n: String!) { hello(name: $n) }","extensions":null}
            """);

        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"data":{"hello":"Hello Zoë \"Z\""}}""", answer.Body);
    }

    [Fact]
    public async Task A_mutation_is_executed()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"mutation { a: add(amount: 2) b: add(amount: 3) }"}""");

        Assert.Equal("""{"data":{"a":2,"b":5}}""", answer.Body);
    }

    [Theory]
    [InlineData("{ fails }", 294, """{"errors":[{"message":"It failed.","locations":[{"line":1,"column":3}],"path":["fails"]}],"data":{"fails":null}}""")]
    [InlineData("{ hello ", 400, null)]
    [InlineData("{ unknown }", 422, null)]
    [InlineData("query($n: Int!) { product(id: $n) { id } }", 422, null)]
    [InlineData("query A { hello } query B { hello }", 422, null)]
    [InlineData("subscription { ticks }", 500, null)]
    public async Task The_status_tells_how_far_a_request_came(string query, int status, string? body)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync($$"""{"query":"{{query}}"}""");

        Assert.Equal(status, answer.Status);
        Assert.Equal(Shop.GraphQLResponse, answer.ContentType);
        if (body is not null)
        {
            Assert.Equal(body, answer.Body);
        }
        else
        {
            Assert.StartsWith("{\"errors\":[{\"message\":", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Null_as_data_is_still_an_executed_request()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"{ failsHard }"}""");

        Assert.Equal(294, answer.Status);
        Assert.Contains("\"message\":\"Unexpected Execution Error\"", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ hello ", "application/json", 200)]
    [InlineData("{ hello ", "application/graphql-response+json", 400)]
    [InlineData("{ unknown }", "application/graphql-response+json", 400)]
    [InlineData("{ fails }", "application/graphql-response+json", 200)]
    [InlineData("{ unknown }", "application/json", 200)]
    public async Task The_legacy_policy_answers_as_older_clients_expect(string query, string accept, int status)
    {
        await using var server = await Shop.StartAsync(o => o.StatusPolicy = HttpStatusPolicy.Legacy);

        var answer = await server.PostAsync($$"""{"query":"{{query}}"}""", accept);

        Assert.Equal(status, answer.Status);
        Assert.Equal($"{accept}; charset=utf-8", answer.ContentType);
    }

    [Fact]
    public async Task A_large_answer_arrives_whole()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"{ numbers(count: 100000) }"}""");

        Assert.Equal($"{{\"data\":{{\"numbers\":[{string.Join(',', Enumerable.Range(0, 100_000))}]}}}}", answer.Body);
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_read_whole()
    {
        await using var server = await Shop.StartAsync();
        var name = new string('é', 50_000);

        var answer = await server.PostAsync($$"""
            {"variables":{"n":"{{name}}"},"query":"query($n: String!) { hello(name: $n) }"}
            """);

        Assert.Equal($"{{\"data\":{{\"hello\":\"Hello {name}\"}}}}", answer.Body);
    }

    [Fact]
    public async Task An_interceptor_adds_to_the_request_and_may_refuse_it()
    {
        await using var server = await Shop.StartAsync(
            configure: b => Microsoft.Extensions.DependencyInjection.AspNetCoreRequestExecutorBuilderExtensions
                .AddHttpRequestInterceptor<NamingInterceptor>(b));

        var named = await server.SendAsync(HttpMethod.Post, "/graphql?as=Ada", """{"query":"{ user }"}""", null, "application/json");
        var refused = await server.SendAsync(HttpMethod.Post, "/graphql?as=Eve", """{"query":"{ user }"}""", null, "application/json");

        Assert.Equal("""{"data":{"user":"Ada"}}""", named.Body);
        Assert.Equal(403, refused.Status);
        Assert.Equal("""{"errors":[{"message":"Not you."}]}""", refused.Body);
    }

    private sealed class NamingInterceptor : DefaultHttpRequestInterceptor
    {
        public override ValueTask OnCreateAsync(
            Microsoft.AspNetCore.Http.HttpContext context,
            Execution.IRequestExecutor requestExecutor,
            Execution.OperationRequestBuilder requestBuilder,
            CancellationToken cancellationToken)
        {
            var name = context.Request.Query["as"].ToString();
            requestBuilder.SetGlobalState("user", name == "Eve" ? throw new GraphQLException("Not you.") : name);
            return ValueTask.CompletedTask;
        }
    }
}

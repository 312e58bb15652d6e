using System.Text.Json;

namespace Cacao.Execution.Tests;

public sealed class IntrospectionCacheTests
{
    private const string Introspection = "{ __schema { types { name fields { name } } } __typename }";

    [Fact]
    public async Task What_the_schema_is_asked_again_is_answered_from_memory()
    {
        var executor = await CreateAsync();
        var first = await executor.QueryAsync(Introspection);
        var second = await executor.QueryAsync(Introspection);
        await executor.QueryAsync(Introspection);

        var bytes = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await using (await executor.ExecuteAsync(Introspection))
            {
            }

            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(first, second);
        Assert.InRange(bytes, 0, 3_000);
    }

    [Fact]
    public async Task Answers_that_depend_on_variables_or_data_are_not_kept()
    {
        var executor = await CreateAsync();
        const string ByName = "query($n: String!) { __type(name: $n) { name } }";

        Assert.Equal("""{"data":{"__type":{"name":"Query"}}}""", await executor.QueryAsync(ByName, """{"n":"Query"}"""));
        Assert.Equal("""{"data":{"__type":{"name":"Int"}}}""", await executor.QueryAsync(ByName, """{"n":"Int"}"""));
        Assert.Equal("""{"data":{"__typename":"Query","next":1}}""", await executor.QueryAsync("{ __typename next }"));
        Assert.Equal("""{"data":{"__typename":"Query","next":2}}""", await executor.QueryAsync("{ __typename next }"));
    }

    [Fact]
    public async Task Many_different_questions_do_not_pile_up()
    {
        var executor = await CreateAsync();
        for (var i = 0; i < 50; i++)
        {
            using var json = JsonDocument.Parse(await executor.QueryAsync($"{{ a{i}: __typename }}"));
            Assert.Equal("Query", json.RootElement.GetProperty("data").GetProperty($"a{i}").GetString());
        }
    }

    private static Task<IRequestExecutor> CreateAsync()
    {
        var next = 0;
        return Executors.CreateAsync(
            "type Query { next: Int }",
            schema => schema.UseResolver("Query.next", _ => new ValueTask<object?>(++next)));
    }
}

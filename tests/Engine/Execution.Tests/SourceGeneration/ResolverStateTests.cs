using Cacao.Execution.SourceGeneration;

namespace Cacao.Execution.Tests.SourceGeneration;

public sealed class ResolverStateTests
{
    private const string Key = "key";

    [Fact]
    public async Task State_of_each_kind_is_found_where_it_was_set()
    {
        var executor = await Executors.CreateAsync(
            "type Query { set: Inner missing: String } type Inner { get: [String] }",
            schema => schema
                .UseResolver("Query.set", context =>
                {
                    context.ContextData[Key] = "global";
                    context.ScopedContextData = context.ScopedContextData.SetItem(Key, "scoped");
                    return new ValueTask<object?>(new object());
                })
                .UseResolver("Inner.get", context =>
                {
                    context.LocalContextData = context.LocalContextData.SetItem(Key, "local");
                    return new ValueTask<object?>(new List<object?>
                    {
                        ResolverState.Global<string>(context, Key),
                        ResolverState.GlobalOrDefault<string>(context, Key),
                        ResolverState.Scoped<string>(context, Key),
                        ResolverState.ScopedOrDefault<string>(context, Key),
                        ResolverState.Local<string>(context, Key),
                        ResolverState.LocalOrDefault<string>(context, Key),
                        ResolverState.GlobalOrDefault<string>(context, "other"),
                        ResolverState.ScopedOrDefault<string>(context, "other"),
                        ResolverState.LocalOrDefault<string>(context, "other"),
                    });
                }));

        Assert.Equal(
            """{"data":{"set":{"get":["global","global","scoped","scoped","local","local",null,null,null]}}}""",
            await executor.QueryAsync("{ set { get } }"));
    }

    [Fact]
    public async Task State_that_is_needed_and_missing_or_of_another_type_is_told()
    {
        var messages = new List<string>();
        var executor = await Executors.CreateAsync(
            "type Query { missing: String }",
            schema => schema.UseResolver("Query.missing", context =>
            {
                context.ContextData[Key] = "text";
                messages.Add(Assert.Throws<InvalidOperationException>(() => ResolverState.Global<int>(context, Key)).Message);
                messages.Add(Assert.Throws<InvalidOperationException>(() => ResolverState.Scoped<string>(context, Key)).Message);
                messages.Add(Assert.Throws<InvalidOperationException>(() => ResolverState.Local<string>(context, Key)).Message);
                return default;
            }));

        await executor.QueryAsync("{ missing }");

        Assert.Equal(
            [
                "Global state 'key' of type Int32 was not set.",
                "Scoped state 'key' of type String was not set.",
                "Local state 'key' of type String was not set.",
            ],
            messages);
    }
}

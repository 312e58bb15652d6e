using Cacao.Execution;

namespace Cacao.Model.Tests;

public sealed class StackTraceTests
{
    [Theory]
    [InlineData("{ crash }", "CrashQueries.Resolvers.GetCrashAsync(", "CrashQueries.GetCrashAsync(")]
    [InlineData("{ crashAtOnce }", "CrashQueries.Resolvers.CrashAtOnce(", "CrashQueries.CrashAtOnce(")]
    public async Task A_stack_trace_names_the_resolver(string document, params string[] frames)
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document).Build();
        await using var result = await executor.ExecuteAsync(request);
        var trace = Assert.Single(server.Errors).Exception!.StackTrace!;
        Assert.All(frames, f => Assert.Contains(f, trace, StringComparison.Ordinal));
    }
}

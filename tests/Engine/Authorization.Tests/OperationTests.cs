using Cacao.Execution;

namespace Cacao.Authorization.Tests;

public sealed class OperationTests
{
    [Fact]
    public async Task A_rule_at_validation_refuses_the_whole_request()
    {
        await using var server = new VaultServer();
        await using var result = await server.RunAsync("{ private gate }", VaultServer.Visitor);
        Assert.Equal(OperationOutcome.NotPermitted, Assert.IsAssignableFrom<IOperationResult>(result).Outcome);
        Assert.Equal(
            """
            {"errors":[{"message":"The caller is not allowed to have this.","extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}
            """.ReplaceLineEndings(string.Empty),
            result.ToJson());
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_rule_at_validation_lets_others_pass()
    {
        await using var server = new VaultServer();
        Assert.Equal("""{"data":{"gate":"gate"}}""", await server.ExecuteAsync("{ gate }", VaultServer.Reader));
        Assert.Equal("""{"data":{"address":"Vault Street 1"}}""", await server.ExecuteAsync("{ address }"));
    }

    [Fact]
    public async Task A_batch_is_refused_request_by_request()
    {
        await using var server = new VaultServer();
        var executor = await server.GetExecutorAsync();
        var results = await executor.ExecuteBatchAsync(
        [
            OperationRequestBuilder.New().SetDocument("{ gate }").SetUser(VaultServer.Visitor).Build(),
            OperationRequestBuilder.New().SetDocument("{ address }").SetUser(VaultServer.Visitor).Build(),
        ]);
        Assert.Equal([OperationOutcome.NotPermitted, OperationOutcome.Executed], results.Select(r => r.Outcome));
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_stream_is_not_opened_for_nobody()
    {
        await using var server = new VaultServer();
        await using var result = await server.RunAsync("subscription { knock }");
        var failure = Assert.IsAssignableFrom<IOperationResult>(result);
        Assert.Equal(OperationOutcome.SubscriptionFailed, failure.Outcome);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", failure.ToJson(), StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_stream_is_opened_for_an_authenticated_caller()
    {
        await using var server = new VaultServer();
        await using var stream = Assert.IsAssignableFrom<IResponseStream>(
            await server.RunAsync("subscription { knock }", VaultServer.Visitor));
        var events = new List<string>();
        await foreach (var result in stream)
        {
            events.Add(result.ToJson());
            await result.DisposeAsync();
        }

        Assert.Equal(["""{"data":{"knock":"knock"}}"""], events);
        Assert.Equal(["OpenKnocks"], server.Store.Calls);
    }
}

namespace Cacao.Execution.Tests.Incremental;

/// <summary>Executes requests whose responses come in parts.</summary>
internal static class IncrementalExecutors
{
    /// <summary>The results of a request in order, as JSON.</summary>
    public static async Task<List<string>> ReadAsync(
        this IRequestExecutor executor,
        string document,
        string? variables = null,
        object? root = null)
    {
        var request = OperationRequestBuilder.New()
            .SetDocument(document)
            .SetRootValue(root)
            .AllowIncrementalDelivery();
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        if (result.Kind == ExecutionResultKind.SingleResult)
        {
            return [result.ToJson()];
        }

        Assert.Equal(ExecutionResultKind.DeferredResult, result.Kind);
        var json = new List<string>();
        await foreach (var part in result.ExpectResponseStream())
        {
            json.Add(part.ToJson());
            var isLast = json[^1].EndsWith("\"hasNext\":false}", StringComparison.Ordinal);
            Assert.Equal(part.HasNext, !isLast);
        }

        return json;
    }
}

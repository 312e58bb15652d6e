using System.Text.Json;
using Cacao.Execution;
using Cacao.Federation.Composition;
using Cacao.Federation.Planning;
using Cacao.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Federation.Execution.Tests;

/// <summary>An executor over source schemas without a server around it.</summary>
internal sealed class TestGateway(ServiceProvider services, IRequestExecutor executor) : IAsyncDisposable
{
    public static Task<TestGateway> ComposeAsync(params (string Name, string Text, ISourceSchemaClient Client)[] sources)
    {
        var composition = SchemaComposer.Compose([.. sources.Select(s => new SourceSchemaText(s.Name, s.Text))]);
        Assert.Empty(composition.Errors.Select(e => e.ToString()));
        return CreateAsync(composition.Supergraph!, sources.ToDictionary(s => s.Name, s => s.Client));
    }

    public static async Task<TestGateway> CreateAsync(
        DocumentNode supergraph,
        IReadOnlyDictionary<string, ISourceSchemaClient> clients)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddGraphQL().UseFederation(_ => new FederatedSchema(ExecutionSchema.Load(supergraph), clients));
        var services = collection.BuildServiceProvider();
        return new TestGateway(services, await services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync());
    }

    /// <summary>Executes a request and gives the response back as JSON text.</summary>
    public async Task<string> ExecuteAsync(string document, string? variables = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        return result.ToJson();
    }

    /// <summary>Executes a request and gives the response back with the plan in its extensions.</summary>
    public async Task<JsonElement> ExplainAsync(string document)
    {
        var request = OperationRequestBuilder.New().SetDocument(document);
        RequestState.SetWantsPlan(request);
        await using var result = await executor.ExecuteAsync(request.Build());
        return JsonElement.Parse(result.ToJson());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

using System.Security.Claims;
using Cacao.Execution;
using Cacao.Federation.Composition;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;
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
        IReadOnlyDictionary<string, ISourceSchemaClient> clients,
        IAnswerStore? answers = null,
        Action<FederationOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        if (answers is not null)
        {
            collection.AddSingleton(answers);
        }

        collection.AddGraphQL().UseFederation(_ => new FederatedSchema(ExecutionSchema.Load(supergraph), clients), configure);
        var services = collection.BuildServiceProvider();
        return new TestGateway(services, await services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync());
    }

    /// <summary>An executor that resolves everything itself.</summary>
    public static async Task<TestGateway> CreateAsync(Action<SchemaBuilder> configure)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddGraphQL().ConfigureSchema(configure);
        var services = collection.BuildServiceProvider();
        return new TestGateway(services, await services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync());
    }

    public Schema Schema => executor.Schema;

    /// <summary>Executes a request and gives the response back as JSON text.</summary>
    public async Task<string> ExecuteAsync(string document, string? variables = null, ClaimsPrincipal? user = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).SetUser(user);
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        return result.ToJson();
    }

    /// <summary>Executes a request whose response may arrive in parts.</summary>
    public Task<IExecutionResult> StartAsync(string document, string? variables = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).AllowIncrementalDelivery();
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        return executor.ExecuteAsync(request.Build());
    }

    /// <summary>Executes a request and gives the parts of its response back as JSON texts; a whole response is one.</summary>
    public async Task<List<string>> ReadPartsAsync(string document, string? variables = null)
    {
        await using var result = await StartAsync(document, variables);
        if (result is not IResponseStream stream)
        {
            return [result.ToJson()];
        }

        var parts = new List<string>();
        await foreach (var part in stream)
        {
            parts.Add(part.ToJson());
        }

        return parts;
    }

    /// <summary>The plan of an operation.</summary>
    public async Task<string> ExplainAsync(string document, string variables)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).SetVariableValues(variables);
        RequestState.SetWantsPlan(request);
        await using var result = (IOperationResult)await executor.ExecuteAsync(request.Build());
        return result.Extensions?["plan"]?.ToString() ?? "no plan";
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

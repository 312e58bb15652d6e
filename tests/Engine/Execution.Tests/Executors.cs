using Cacao.Execution.Configuration;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

/// <summary>Makes executors of SDL and resolvers.</summary>
internal static class Executors
{
    public static Task<IRequestExecutor> CreateAsync(
        string sdl,
        Action<SchemaBuilder>? schema = null,
        Action<IServiceCollection>? services = null,
        Action<IRequestExecutorBuilder>? configure = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var builder = collection.AddGraphQL().AddDocumentFromString(sdl);
        builder.ConfigureSchema(b => schema?.Invoke(b));
        configure?.Invoke(builder);
        return builder.BuildRequestExecutorAsync();
    }

    /// <summary>Executes a request and takes the JSON of its result.</summary>
    public static async Task<string> QueryAsync(
        this IRequestExecutor executor,
        string document,
        string? variables = null,
        object? root = null)
    {
        var builder = OperationRequestBuilder.New().SetDocument(document).SetRootValue(root);
        if (variables is not null)
        {
            builder.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(builder.Build());
        return result.ToJson();
    }
}

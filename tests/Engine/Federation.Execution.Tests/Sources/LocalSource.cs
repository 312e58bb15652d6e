using System.Buffers;
using System.Text;
using System.Text.Json;
using Cacao.Execution;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Federation.Execution.Tests;

/// <summary>A source schema that is executed in the same process, without a server around it.</summary>
internal sealed class LocalSource(ServiceProvider services, IRequestExecutor executor) : ISourceSchemaClient, IAsyncDisposable
{
    public SourceSchemaCapabilities Capabilities { get; set; } = new();

    public static async Task<LocalSource> CreateAsync(Action<SchemaBuilder> configure)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        // What a gateway asks for at once may cost more than what one client may ask for.
        collection.AddGraphQL().ModifyCostOptions(options => options.EnforceCostLimits = false).ConfigureSchema(configure);
        var services = collection.BuildServiceProvider();
        return new LocalSource(services, await services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync());
    }

    public async ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        var body = JsonElement.Parse(request.Body.Span);
        var answer = new ArrayBufferWriter<byte>();
        if (request.IsBatch)
        {
            OperationRequest[] operations = body.ValueKind == JsonValueKind.Array
                ? [.. body.EnumerateArray().Select((o, i) => ToOperation(o, i))]
                : [ToOperation(body, null)];
            foreach (var result in await executor.ExecuteBatchAsync(operations, cancellationToken))
            {
                result.WriteTo(answer);
                answer.Write("\n"u8);
                await result.DisposeAsync();
            }
        }
        else
        {
            await using var result = await executor.ExecuteAsync(ToOperation(body, null), cancellationToken);
            result.ExpectOperationResult().WriteTo(answer);
        }

        return SourceBuffer.Copy(answer.WrittenSpan);
    }

    private static OperationRequest ToOperation(JsonElement body, int? index) => new()
    {
        Document = Encoding.UTF8.GetBytes(body.GetProperty("query").GetString()!),
        Variables = body.GetProperty("variables"),
        RequestIndex = index,
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

using System.Diagnostics;
using System.Net;
using Cacao.Execution.SourceGeneration;
using Cacao.Resolvers;
using Cacao.Subscriptions;
using Cacao.Types.Configuration;

namespace Cacao.Benchmarks.Subscriptions;

/// <summary>A server whose one subscription tells when its event was sent.</summary>
internal static class TickServer
{
    private const string Sdl = """
        type Query { memory: Memory! }
        type Memory { managed: Float! resident: Float! }
        type Mutation { tick: Float! }
        type Subscription { ticked: Float! }
        """;

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        builder.AddGraphQL().AddDocumentFromString(Sdl).AddInMemorySubscriptions().ConfigureSchema(Configure);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());

        // The process that measures closes the input when it ends.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static void Configure(SchemaBuilder schema) => schema
        .AddConvention(new TickSource())
        .UsePureResolver("Query.memory", _ => ResolvedValue.FromObject(ReadMemory()))
        .UsePureResolver("Subscription.ticked", c => ResolvedValue.From(c.Parent<double>()))
        .UseResolver("Mutation.tick", async c =>
        {
            // The clock is the same for all processes of the machine.
            var now = (double)Stopwatch.GetTimestamp();
            await c.Service<ITopicEventSender>().SendAsync("tick", now);
            return now;
        });

    private static Dictionary<string, object?> ReadMemory()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new Dictionary<string, object?> { ["managed"] = (double)managed, ["resident"] = (double)process.WorkingSet64 };
    }

    private sealed class TickSource : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema) =>
            schema.Find<ObjectTypeConfiguration>("Subscription")!.Fields[0].SubscribeResolver =
                c => EventStreams.SubscribeAsync<double>(c, "tick");
    }
}

using System.Net;
using System.Security.Claims;
using Cacao.AspNetCore;
using Cacao.AspNetCore.Subscriptions;
using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Configuration;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.Clients.Tests;

/// <summary>A server with one of each thing that clients do.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello(name: String! = "World"): String! product(id: ID!): Product me: String }
        type Product { id: ID! name: String! }
        type FileInfo { name: String! content: String! }
        type Mutation { rename(id: ID!, name: String!): Product! upload(file: Upload!): FileInfo! }
        type Subscription { countdown(from: Int!): Int! }
        """;

    private static readonly Dictionary<string, string> s_names = new() { ["1"] = "Chair", ["2"] = "Table" };
    private readonly WebApplication _app;

    private ShopServer(WebApplication app)
    {
        _app = app;
    }

    public Uri Endpoint => new($"{_app.Urls.First()}/graphql");

    public static async Task<ShopServer> StartAsync(HttpStatusPolicy policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        builder.AddGraphQL()
            .AddDocumentFromString(Sdl)
            .ConfigureSchema(Configure)
            .ModifyOptions(o => o.EnableDefer = true)
            .AddUploadType()
            .AddSocketSessionInterceptor<TokenInterceptor>()
            .AddFileSystemOperationDocumentStorage(System.IO.Path.Combine(NodeProject.Folder, "documents"))
            .AddInMemoryOperationDocumentStorage()
            .UseAutomaticPersistedOperationPipeline()
            .ModifyServerOptions(o => o.StatusPolicy = policy);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new ShopServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(SchemaBuilder schema) => schema
        .AddConvention(new CountdownSource())
        .UsePureResolver("Query.hello", c => ResolvedValue.From($"Hello {c.ArgumentValue<string>("name")}"))
        .UsePureResolver("Query.product", c => ResolvedValue.FromObject(Product(c.ArgumentValue<string>("id"))))
        .UsePureResolver("Query.me", c => ResolvedValue.FromObject(c.User.Identity?.Name))
        .UsePureResolver("Subscription.countdown", c => ResolvedValue.From(c.Parent<int>()))
        .UseResolver("Mutation.rename", c => new(Product(c.ArgumentValue<string>("id"), c.ArgumentValue<string>("name"))))
        .UseResolver("Mutation.upload", async c =>
        {
            var file = c.ArgumentValue<IFile>("file");
            using var reader = new StreamReader(file.OpenReadStream());
            return new Dictionary<string, object?> { ["name"] = file.Name, ["content"] = await reader.ReadToEndAsync() };
        });

    private static Dictionary<string, object?>? Product(string id, string? name = null) =>
        s_names.TryGetValue(id, out var found)
            ? new Dictionary<string, object?> { ["id"] = id, ["name"] = name ?? found }
            : null;

    private sealed class CountdownSource : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema) =>
            schema.Find<ObjectTypeConfiguration>("Subscription")!.Fields[0].SubscribeResolver =
                c => new(CountAsync(c.ArgumentValue<int>("from")));

        private static async IAsyncEnumerable<object?> CountAsync(int from)
        {
            for (var i = from; i > 0; i--)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }

    private sealed class TokenInterceptor : DefaultSocketSessionInterceptor
    {
        public override ValueTask<ConnectionStatus> OnConnectAsync(
            ISocketSession session,
            IOperationMessagePayload connectionInitMessage,
            CancellationToken cancellationToken)
        {
            if (connectionInitMessage.As<Credentials>()?.Token is { } token)
            {
                var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, token)], "test");
                session.Connection.HttpContext.User = new ClaimsPrincipal(identity);
            }

            return new(ConnectionStatus.Accept());
        }

        private sealed record Credentials(string? Token);
    }
}

using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Model.Tests;

/// <summary>A server with the model shop and a few products.</summary>
public sealed class ShopServer : IAsyncDisposable
{
    public static readonly Guid ChairId = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");
    public static readonly Guid TableId = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad92");
    public static readonly Guid BrandId = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad93");

    private readonly ServiceProvider _services;

    public ShopServer()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Store);
        services.AddGraphQL()
            .AddModelTypes()
            .AddMutationConventions()
            .AddGlobalObjectIdentification()
            .AddInMemorySubscriptions()
            .AddErrorFilter(error =>
            {
                Errors.Add(error);
                return error;
            });
        _services = services.BuildServiceProvider();
        Store.Brands.Add(new Brand(BrandId, "Acme"));
        Store.Products.Add(new Product
        {
            Id = ChairId,
            Name = "Chair",
            BrandId = BrandId,
            Price = new Money(4200),
            Tags = ["wood"],
            Weight = 2.5,
        });
        Store.Products.Add(new Product { Id = TableId, Name = "Table", BrandId = BrandId });
    }

    public ShopStore Store { get; } = new();

    /// <summary>The errors as they were before clients see them.</summary>
    public List<IError> Errors { get; } = [];

    public static string IdOf(string typeName, Guid id) => Execution.Relay.NodeIds.Format(typeName, id);

    public ITopicEventSender Sender => _services.GetRequiredService<ITopicEventSender>();

    public async Task<IRequestExecutor> GetExecutorAsync() =>
        await _services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();

    /// <summary>Executes an operation and returns the response as JSON.</summary>
    public async Task<string> ExecuteAsync(string document, string? variables = null)
    {
        var executor = await GetExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        return result.ToJson();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

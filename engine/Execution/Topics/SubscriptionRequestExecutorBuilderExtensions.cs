using Cacao.Execution.Configuration;
using Cacao.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds providers of topics to request executors.</summary>
public static class SubscriptionRequestExecutorBuilderExtensions
{
    /// <summary>Adds topics that reach the subscribers of this process.</summary>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(
        this IRequestExecutorBuilder builder,
        SubscriptionOptions? options = null)
    {
        builder.Services.TryAddSingleton(_ => new InMemoryTopics(options ?? new SubscriptionOptions()));
        builder.Services.TryAddSingleton<ITopicEventSender>(s => s.GetRequiredService<InMemoryTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(s => s.GetRequiredService<InMemoryTopics>());
        return builder;
    }
}

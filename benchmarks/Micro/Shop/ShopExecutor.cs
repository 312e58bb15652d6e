using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Benchmarks.Shop;

/// <summary>Makes the executor of the shop.</summary>
internal static class ShopExecutor
{
    public static IRequestExecutor Create()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddShopTypes();
        return services.BuildServiceProvider().GetRequiredService<IRequestExecutorProvider>()
            .GetExecutorAsync().AsTask().GetAwaiter().GetResult();
    }
}

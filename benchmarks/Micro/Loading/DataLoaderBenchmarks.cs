using BenchmarkDotNet.Attributes;
using Cacao.Benchmarks.Operations;
using Cacao.Benchmarks.Shop;
using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Benchmarks.Loading;

/// <summary>The brands of 90 products, of which there are 25: through a loader, and as one would write it by hand.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class DataLoaderBenchmarks
{
    private readonly Brand?[] _brands = new Brand?[ShopData.Products.Count];
    private readonly Task<Brand?>[] _tasks = new Task<Brand?>[ShopData.Products.Count];
    private readonly IServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private IRequestExecutor _executor = null!;
    private OperationRequest _request = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        _executor = ShopExecutor.Create();
        _request = OperationCase.BrandsQuery.CreateRequest();
        await using var result = await _executor.ExecuteAsync(_request);
        OperationCase.BrandsQuery.Check(result.ToJson());
        await Loop();
        Check();
        await Loader();
        Check();
    }

    /// <summary>Keys collected, fetched once, handed out.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> Loop()
    {
        var products = ShopData.Products;
        var keys = new HashSet<Guid>();
        foreach (var product in products)
        {
            keys.Add(product.BrandId);
        }

        var brands = await BrandDataLoaders.GetBrandByIdAsync([.. keys]);
        for (var i = 0; i < products.Count; i++)
        {
            _brands[i] = brands[products[i].BrandId];
        }

        return keys.Count;
    }

    /// <summary>The same through a new loader, as each request has one.</summary>
    [Benchmark]
    public async Task<int> Loader()
    {
        var products = ShopData.Products;
        var scheduler = new ManualScheduler();
        var loader = new BrandByIdDataLoader(_services, scheduler, new DataLoaderOptions { Cache = new PromiseCache() });
        for (var i = 0; i < products.Count; i++)
        {
            _tasks[i] = loader.LoadAsync(products[i].BrandId);
        }

        await scheduler.DispatchAsync();
        for (var i = 0; i < products.Count; i++)
        {
            _brands[i] = await _tasks[i];
        }

        return products.Count;
    }

    /// <summary>A whole request whose 90 resolvers wait for a loader.</summary>
    [Benchmark]
    public async Task<int> Request()
    {
        await using var result = (IOperationResult)await _executor.ExecuteAsync(_request);
        return result.Errors.Count;
    }

    private void Check()
    {
        for (var i = 0; i < _brands.Length; i++)
        {
            if (_brands[i]?.Id != ShopData.Products[i].BrandId)
            {
                throw new InvalidOperationException($"Product {i} has the brand {_brands[i]}.");
            }

            _brands[i] = null;
        }
    }
}

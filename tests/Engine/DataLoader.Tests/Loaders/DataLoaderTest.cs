namespace Cacao.DataLoading;

/// <summary>What the tests share: a scheduler, options with a cache, and loaders over them.</summary>
public abstract class DataLoaderTest
{
    protected ManualScheduler Scheduler { get; } = new();

    protected DataLoaderOptions Options { get; } = new() { Cache = new PromiseCache() };

    /// <summary>A loader that knows <c>v1</c>, <c>v2</c>, … for every key but the negative ones.</summary>
    protected TestLoader<int, string> CreateLoader()
        => CreateLoader((keys, _) => Task.FromResult(ValuesOf(keys)));

    protected TestLoader<int, string> CreateLoader(
        Func<IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, string>>> fetch)
        => new(Scheduler, Options, fetch);

    protected static async Task<IReadOnlyList<T>> AllAsync<T>(params Task<T>[] tasks) => await Task.WhenAll(tasks);

    protected static IReadOnlyDictionary<int, string> ValuesOf(IEnumerable<int> keys)
        => keys.Where(key => key >= 0).ToDictionary(key => key, key => $"v{key}");
}

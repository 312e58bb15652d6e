using System.Text;
using Cacao.Execution.Documents;

namespace Cacao.Execution.Tests.Documents;

public sealed class BoundedCacheTests
{
    [Fact]
    public void It_never_holds_more_than_its_capacity()
    {
        var cache = new BoundedCache<int, string>(10);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal($"{i}", cache.GetOrAdd(i, static (k, _) => $"{k}", 0));
            Assert.InRange(cache.Count, 1, 10);
        }
    }

    [Fact]
    public void What_is_in_use_outlasts_a_flood_of_keys_that_are_used_once()
    {
        var cache = new BoundedCache<int, string>(10);
        var created = 0;
        for (var i = 1; i < 1000; i++)
        {
            for (var hot = -3; hot < 0; hot++)
            {
                cache.GetOrAdd(hot, (_, _) => $"{created++}", 0);
            }

            cache.GetOrAdd(i, static (k, _) => $"{k}", 0);
        }

        Assert.Equal(3, created);
    }

    [Fact]
    public async Task Of_many_that_miss_one_creates_the_value()
    {
        var cache = new BoundedCache<string, object>(4);
        var created = 0;
        using var start = new Barrier(8);

        var values = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return cache.GetOrAdd("key", (_, _) =>
                {
                    Interlocked.Increment(ref created);
                    return new object();
                }, 0);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(1, created);
        Assert.All(values, v => Assert.Same(values[0], v));
    }

    [Fact]
    public void A_value_that_cannot_be_created_is_tried_again()
    {
        var cache = new BoundedCache<int, string>(4);

        Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd(1, (_, _) => throw new InvalidOperationException(), 0));

        Assert.Equal(0, cache.Count);
        Assert.Equal("fine", cache.GetOrAdd(1, (_, _) => "fine", 0));
    }

    [Fact]
    public void A_document_is_found_by_its_bytes_without_copying_them()
    {
        var cache = new BoundedCache<byte[], string>(4, Utf8Comparer.Instance);
        cache.GetOrAdd(Encoding.UTF8.GetBytes("{ a }"), (_, _) => "A", 0);

        Assert.True(cache.TryGet<ReadOnlySpan<byte>>("{ a }"u8, out var found));
        Assert.Equal("A", found);
        Assert.False(cache.TryGet<ReadOnlySpan<byte>>("{ b }"u8, out _));
    }
}

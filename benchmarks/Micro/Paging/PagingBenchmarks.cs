using System.Buffers.Binary;
using System.Buffers.Text;
using BenchmarkDotNet.Attributes;
using Cacao.Benchmarks.Shop;
using Cacao.Data;

namespace Cacao.Benchmarks.Paging;

/// <summary>A page of 20 out of 90 products, with its two boundary cursors: cut by the engine, and by hand.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class PagingBenchmarks
{
    private const int Position = 29;
    private const int Size = 20;

    private string _engineCursor = null!;
    private string _loopCursor = null!;

    [GlobalSetup]
    public void Setup()
    {
        _loopCursor = FormatPosition(Position);
        _engineCursor = ShopData.Products.ToPage(new PagingArguments(First: Position + 1)).CreateCursorAt(Position);
        var expected = ShopData.Products.Skip(Position + 1).Take(Size).ToList();
        if (!Loop().Items.SequenceEqual(expected) || !Engine().Page.Items.SequenceEqual(expected))
        {
            throw new InvalidOperationException("The page holds other products.");
        }
    }

    /// <summary>The cursor decoded, the items copied, the cursors encoded.</summary>
    [Benchmark(Baseline = true)]
    public (Product[] Items, string StartCursor, string EndCursor, bool HasNextPage) Loop()
    {
        var products = ShopData.Products;
        var start = ParsePosition(_loopCursor) + 1;
        var items = new Product[Math.Min(Size, products.Count - start)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = products[start + i];
        }

        var end = start + items.Length;
        return (items, FormatPosition(start), FormatPosition(end - 1), end < products.Count);
    }

    [Benchmark]
    public (Page<Product> Page, string StartCursor, string EndCursor) Engine()
    {
        var page = ShopData.Products.ToPage(new PagingArguments(First: Size, After: _engineCursor));
        return (page, page.CreateCursorAt(0), page.CreateCursorAt(page.Items.Length - 1));
    }

    private static string FormatPosition(int position)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, position);
        return Base64Url.EncodeToString(bytes);
    }

    private static int ParsePosition(string cursor)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Base64Url.DecodeFromChars(cursor, bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }
}

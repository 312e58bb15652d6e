using System.Buffers;
using System.Text;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class AllocationTests
{
    private const string Sdl = """
        type Query { products(first: Int!): [Product!]! }
        type Product { id: ID! name: String! price: Float! inStock: Boolean! kind: Kind! createdAt: String! parts: [Part!]! }
        type Part { id: Int! label: String product: Product! }
        enum Kind { NEW USED }
        """;

    private static readonly Product[] s_products = [.. Enumerable.Range(0, 2000).Select(i => new Product(i))];

    [Fact]
    public async Task Pure_fields_allocate_the_same_for_ten_objects_as_for_a_thousand()
    {
        var executor = await CreateAsync();
        var few = Request(10);
        var many = Request(1000);
        var output = new ArrayBufferWriter<byte>(4 * 1024 * 1024);

        // Warm: caches, pooled pages, compiled selection sets, tiers of the JIT.
        for (var i = 0; i < 50; i++)
        {
            Execute(executor, few, output);
            Execute(executor, many, output);
        }

        var forFew = Measure(executor, few, output);
        var forMany = Measure(executor, many, output);

        // 1,000 objects with two parts each are 23,000 fields; the difference is the page table of a larger result.
        Assert.InRange(forMany - forFew, 0, 2048);
        Assert.InRange(forFew, 1, 4096);
    }

    private static long Measure(IRequestExecutor executor, OperationRequest request, ArrayBufferWriter<byte> output)
    {
        var smallest = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Execute(executor, request, output);
            smallest = Math.Min(smallest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return smallest;
    }

    private static void Execute(IRequestExecutor executor, OperationRequest request, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        var task = executor.ExecuteAsync(request);
        Assert.True(task.IsCompletedSuccessfully);
        var result = (IOperationResult)task.Result;
        result.WriteTo(output);
        Assert.True(result.DisposeAsync().IsCompletedSuccessfully);
        Assert.Empty(result.Errors);
    }

    private static OperationRequest Request(int first) => new()
    {
        Document = Encoding.UTF8.GetBytes($$"""
            { products(first: {{first}}) { id name price inStock kind createdAt parts { id label product { id __typename } } } }
            """),
    };

    private static Task<IRequestExecutor> CreateAsync() => Executors.CreateAsync(Sdl, b => b
        .UsePureResolver("Query.products", c => ResolvedValue.FromReference(
            new ArraySegment<Product>(s_products, 0, c.ArgumentValue<int>("first"))))
        .UsePureResolver("Product.id", c => ResolvedValue.From(c.Parent<Product>().Key))
        .UsePureResolver("Product.name", c => ResolvedValue.From(c.Parent<Product>().Name))
        .UsePureResolver("Product.price", c => ResolvedValue.From(c.Parent<Product>().Id * 1.5))
        .UsePureResolver("Product.inStock", c => ResolvedValue.From(c.Parent<Product>().Id % 2 == 0))
        .UsePureResolver("Product.kind", _ => ResolvedValue.From("NEW"))
        .UsePureResolver("Product.createdAt", _ => ResolvedValue.From("2026-08-22T10:30:00Z"))
        .UsePureResolver("Product.parts", c => ResolvedValue.FromReference(c.Parent<Product>().Parts))
        .UsePureResolver("Part.id", c => ResolvedValue.From(c.Parent<Part>().Id))
        .UsePureResolver("Part.label", _ => ResolvedValue.Null)
        .UsePureResolver("Part.product", c => ResolvedValue.FromReference(c.Parent<Part>().Product)),
        configure: builder => builder.ModifyCostOptions(o => o.EnforceCostLimits = false));

    private sealed class Product
    {
        public Product(int id)
        {
            Id = id;
            Name = $"Product {id} with \"quotes\"";
            Key = Guid.NewGuid();
            Parts = [new Part(1, this), new Part(2, this)];
        }

        public int Id { get; }

        public Guid Key { get; }

        public string Name { get; }

        public IReadOnlyList<Part> Parts { get; }
    }

    private sealed record Part(int Id, Product Product);
}

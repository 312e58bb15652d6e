using Cacao.Execution.Configuration;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Incremental;

/// <summary>Books with fields of every temper.</summary>
internal static class Shelf
{
    public const string Sdl = """
        type Query { book: Book! books: [Book!]! maybe: [Book] numbers: [Int!]! feed: [Book!] grid: [[Int!]!]! }
        type Mutation { add: Book }
        type Subscription { added: Book }
        interface Item { name: String! }
        type Book implements Item {
          name: String!
          pages: Int
          slow: String
          price(of: Int = 1): Int
          broken: String
          brokenToo: String!
          slowlyBroken: String!
          author: Author!
          related: [Book!]!
        }
        type Author { name: String! born: Int books: [Book!]! broken: String! slow: String }
        """;

    public static Task<IRequestExecutor> CreateAsync(Func<string, FieldResolver?>? resolve = null) =>
        Executors.CreateAsync(
            Sdl,
            schema =>
            {
                foreach (var (coordinate, resolver) in Resolvers())
                {
                    schema.UseResolver(coordinate, resolve?.Invoke(coordinate) ?? resolver);
                }
            },
            configure: Enable);

    public static void Enable(IRequestExecutorBuilder builder) =>
        builder.ModifyOptions(o => o.EnableDefer = o.EnableStream = true);

    public static IReadOnlyDictionary<string, object?> Book(int number, int depth = 2) => new Dictionary<string, object?>
    {
        ["__typename"] = "Book",
        ["name"] = $"Book {number}",
        ["pages"] = number,
        ["author"] = depth == 0 ? null : new Dictionary<string, object?>
        {
            ["name"] = $"Author {number}",
            ["born"] = 1900 + number,
            ["books"] = (List<object?>)[Book(number * 10, depth - 1), Book((number * 10) + 1, depth - 1)],
        },
        ["related"] = depth == 0
            ? (List<object?>)[]
            : [Book((number * 10) + 2, depth - 1), Book((number * 10) + 3, depth - 1)],
    };

    private static Dictionary<string, FieldResolver> Resolvers() => new()
    {
        ["Query.book"] = _ => new ValueTask<object?>(Book(1, 4)),
        ["Query.books"] = _ => new ValueTask<object?>((List<object?>)[Book(1), Book(2), Book(3)]),
        ["Query.maybe"] = _ => new ValueTask<object?>((List<object?>)[Book(1), null, Book(3)]),
        ["Query.numbers"] = _ => new ValueTask<object?>((List<int>)[1, 2, 3, 4, 5]),
        ["Query.grid"] = _ => new ValueTask<object?>((List<object?>)[(int[])[1, 2], (int[])[3], (int[])[]]),
        ["Query.feed"] = _ => new ValueTask<object?>(FeedAsync()),
        ["Mutation.add"] = async _ =>
        {
            await Task.Yield();
            return Book(1);
        },
        ["Book.slow"] = SlowAsync,
        ["Author.slow"] = SlowAsync,
        ["Book.price"] = async context =>
        {
            await Task.Yield();
            return context.ArgumentValue<int>("of") * 100;
        },
        ["Book.broken"] = _ => throw new GraphQLException("broken"),
        ["Book.brokenToo"] = _ => throw new GraphQLException("broken too"),
        ["Book.slowlyBroken"] = async _ =>
        {
            await Task.Yield();
            throw new GraphQLException("slowly broken");
        },
        ["Author.broken"] = _ => throw new GraphQLException("broken author"),
    };

    private static async ValueTask<object?> SlowAsync(IResolverContext context)
    {
        await Task.Yield();
        return $"slow {context.Parent<IReadOnlyDictionary<string, object?>>()["name"]}";
    }

    private static async IAsyncEnumerable<object?> FeedAsync()
    {
        for (var i = 1; i <= 3; i++)
        {
            await Task.Yield();
            yield return Book(i);
        }
    }
}

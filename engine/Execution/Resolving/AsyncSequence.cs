using System.Collections.Concurrent;
using System.Reflection;

namespace Cacao.Execution.Resolving;

/// <summary>Reads asynchronous sequences of any element type.</summary>
internal static class AsyncSequence
{
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, ValueTask<List<object?>>>?> s_readers = [];

    private static readonly MethodInfo s_read =
        typeof(AsyncSequence).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether a value is an asynchronous sequence.</summary>
    public static bool Is(object value) => value is IAsyncEnumerable<object?>
        || (value is not System.Collections.ICollection && GetReader(value.GetType()) is not null);

    public static ValueTask<List<object?>> ToListAsync(object sequence, CancellationToken cancellationToken) =>
        GetReader(sequence.GetType())!(sequence, cancellationToken);

    private static Func<object, CancellationToken, ValueTask<List<object?>>>? GetReader(Type type) =>
        s_readers.GetOrAdd(type, static t =>
        {
            var sequence = Array.Find(
                t.GetInterfaces(),
                i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
            return sequence is null
                ? null
                : s_read.MakeGenericMethod(sequence.GetGenericArguments()[0])
                    .CreateDelegate<Func<object, CancellationToken, ValueTask<List<object?>>>>();
        });

    private static async ValueTask<List<object?>> ReadAsync<T>(object sequence, CancellationToken cancellationToken)
    {
        var items = new List<object?>();
        await foreach (var item in ((IAsyncEnumerable<T>)sequence).WithCancellation(cancellationToken).ConfigureAwait(true))
        {
            items.Add(item);
        }

        return items;
    }
}

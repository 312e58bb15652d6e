using System.Collections.Concurrent;
using System.Reflection;

namespace Cacao.Execution.Resolving;

/// <summary>Reads asynchronous sequences of any element type.</summary>
internal static class AsyncSequence
{
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, IAsyncEnumerator<object?>>?> s_readers = [];

    private static readonly MethodInfo s_read =
        typeof(AsyncSequence).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether a value is an asynchronous sequence.</summary>
    public static bool Is(object value) => value is IAsyncEnumerable<object?>
        || (value is not System.Collections.ICollection && GetReader(value.GetType()) is not null);

    public static async ValueTask<List<object?>> ToListAsync(object sequence, CancellationToken cancellationToken)
    {
        var items = new List<object?>();
        await using var reader = Read(sequence, cancellationToken);
        while (await reader.MoveNextAsync().ConfigureAwait(true))
        {
            items.Add(reader.Current);
        }

        return items;
    }

    /// <summary>Starts to read a sequence.</summary>
    public static IAsyncEnumerator<object?> Read(object sequence, CancellationToken cancellationToken) =>
        sequence is IAsyncEnumerable<object?> items
            ? items.GetAsyncEnumerator(cancellationToken)
            : GetReader(sequence.GetType())!(sequence, cancellationToken);

    private static Func<object, CancellationToken, IAsyncEnumerator<object?>>? GetReader(Type type) =>
        s_readers.GetOrAdd(type, static t =>
        {
            var sequence = Array.Find(
                t.GetInterfaces(),
                i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
            return sequence is null
                ? null
                : s_read.MakeGenericMethod(sequence.GetGenericArguments()[0])
                    .CreateDelegate<Func<object, CancellationToken, IAsyncEnumerator<object?>>>();
        });

    private static async IAsyncEnumerator<object?> ReadAsync<T>(object sequence, CancellationToken cancellationToken)
    {
        await foreach (var item in ((IAsyncEnumerable<T>)sequence).WithCancellation(cancellationToken).ConfigureAwait(true))
        {
            yield return item;
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Cacao.Federation.Execution.Tests.Caching;

/// <summary>Keeps answers in the process, for ever.</summary>
internal sealed class MemoryAnswerStore : IAnswerStore
{
    private readonly ConcurrentDictionary<string, byte[]> _values = new();

    public bool IsDown { get; set; }

    /// <summary>The keys of the answers.</summary>
    public IEnumerable<string> Answers => _values.Keys.Where(k => k.StartsWith("answer:", StringComparison.Ordinal));

    public Task<IReadOnlyList<byte[]?>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) => IsDown
        ? Task.FromException<IReadOnlyList<byte[]?>>(new TimeoutException())
        : Task.FromResult<IReadOnlyList<byte[]?>>([.. keys.Select(k => _values.GetValueOrDefault(k))]);

    public Task WriteAsync(IReadOnlyList<(string Key, byte[] Value, TimeSpan Lifetime)> entries)
    {
        foreach (var (key, value, _) in entries)
        {
            _values[key] = value;
        }

        return Task.CompletedTask;
    }

    public Task IncrementAsync(IReadOnlyList<string> keys, TimeSpan lifetime)
    {
        foreach (var key in keys)
        {
            _values.AddOrUpdate(key, _ => "1"u8.ToArray(), (_, old) => Encoding.UTF8.GetBytes(
                (int.Parse(old, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)));
        }

        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EShop.Users.Logs.Tests;

/// <summary>Everything that is logged, before anything is taken out of it.</summary>
public sealed class RecordedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyList<string> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<string> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            entries.Enqueue($"{category} scope {Text(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
            => entries.Enqueue($"{category} {formatter(state, exception)} {Text(state)} {exception}");

        private static string Text<TState>(TState state)
            => state is IEnumerable<KeyValuePair<string, object?>> values
                ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}"))
                : $"{state}";
    }
}

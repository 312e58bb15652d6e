using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.AspNetCore.Tests;

public sealed class DisconnectTests
{
    [Fact]
    public async Task Clients_that_leave_in_the_middle_of_a_long_answer_leave_the_server_in_order()
    {
        var log = new WarningLog();
        var server = await HttpServer.StartAsync(
            "type Query { text: String! }",
            b => b.UsePureResolver("Query.text", _ => ResolvedValue.From(new string('x', 10_000))),
            configure: b => b.Services.AddSingleton<ILoggerProvider>(log));
        var fields = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"f{i}: text"));
        var body = $$"""{"query":"{ {{fields}} }"}""";
        var request = Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(i % 2 == 0, 0) };
            await client.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port);
            await client.SendAsync(request);
            await client.ReceiveAsync(new byte[1000]);
        }));

        await server.StopAsync();
        await server.DisposeAsync();

        Assert.Empty(log.Warnings);
    }

    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Warnings.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}

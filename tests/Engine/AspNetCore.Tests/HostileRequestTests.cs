using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.AspNetCore.Tests;

[Collection(MeasuredCollection.Name)]
public sealed class HostileRequestTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_compressed_bomb_is_413_after_its_first_megabytes()
    {
        await using var app = await StartAsync(unpack: true);
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[Megabyte];
            for (var i = 0; i < 200; i++)
            {
                gzip.Write(zeros);
            }
        }

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var content = new ByteArrayContent(bomb.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var response = await client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 40 * Megabyte);
        Assert.Equal("""{"data":{"hello":"world"}}""", await client.GetStringAsync("/graphql?query={hello}"));
    }

    [Fact]
    public async Task Bodies_of_a_hundred_megabytes_cost_no_memory()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var before = GC.GetTotalAllocatedBytes(precise: true);

        for (var i = 0; i < 5; i++)
        {
            using var socket = await ConnectAsync(app);
            var stream = socket.GetStream();
            await SendAsync(stream, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            await SendAsync(stream, $"{100 * Megabyte:x}\r\n");
            var sending = SendForeverAsync(stream);
            Assert.StartsWith("HTTP/1.1 413 ", await ReadLineAsync(stream), StringComparison.Ordinal);
            socket.Close();
            await sending;
        }

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200 * Megabyte);
        Assert.Equal("""{"data":{"hello":"world"}}""", await client.GetStringAsync("/graphql?query={hello}"));
    }

    [Fact]
    public async Task Headers_that_come_drop_by_drop_end_with_408_and_others_are_served()
    {
        await using var app = await StartAsync(o => o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var slow = new List<TcpClient>();
        for (var i = 0; i < 50; i++)
        {
            var socket = await ConnectAsync(app);
            await SendAsync(socket.GetStream(), "POST /graphql HTTP/1.1\r\nHost: x\r\nX-A: ");
            slow.Add(socket);
        }

        Assert.Equal("""{"data":{"hello":"world"}}""", await client.GetStringAsync("/graphql?query={hello}"));
        foreach (var socket in slow)
        {
            Assert.StartsWith("HTTP/1.1 408 ", await ReadLineAsync(socket.GetStream()), StringComparison.Ordinal);
            socket.Dispose();
        }
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_ended()
    {
        await using var app = await StartAsync(o => o.Limits.MinRequestBodyDataRate =
            new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(1000, TimeSpan.FromSeconds(1.1)));
        using var socket = await ConnectAsync(app);
        var stream = socket.GetStream();

        await SendAsync(stream, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408 ", await ReadLineAsync(stream), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /graphql?query=AAAA HTTP/1.1\r\nHost: x\r\n", "HTTP/1.1 414 ", 20_000)]
    [InlineData("GET /graphql?query={hello} HTTP/1.1\r\nHost: x\r\nX-A: AAAA\r\n", "HTTP/1.1 431 ", 60_000)]
    public async Task Long_lines_and_headers_are_refused(string head, string status, int length)
    {
        await using var app = await StartAsync();
        using var socket = await ConnectAsync(app);

        await SendAsync(socket.GetStream(), head.Replace("AAAA", new string('A', length), StringComparison.Ordinal) + "\r\n");

        Assert.StartsWith(status, await ReadLineAsync(socket.GetStream()), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(
        Action<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>? configure = null,
        bool unpack = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Listen(IPAddress.Loopback, 0);
            configure?.Invoke(o);
        });
        builder.Services.AddRequestDecompression();
        builder.AddGraphQL()
            .AddDocumentFromString("type Query { hello: String! }")
            .ConfigureSchema(b => b.UsePureResolver("Query.hello", _ => Resolvers.ResolvedValue.From("world")));
        var app = builder.Build();
        if (unpack)
        {
            app.UseRequestDecompression();
        }

        app.MapGraphQL();
        await app.StartAsync();
        return app;
    }

    private static async Task<TcpClient> ConnectAsync(WebApplication app)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
        return client;
    }

    private static async Task SendAsync(NetworkStream stream, string text)
    {
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        }
        catch (IOException)
        {
            // The server has heard enough; what it says is read next.
        }
    }

    private static async Task SendForeverAsync(NetworkStream stream)
    {
        var spaces = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        try
        {
            for (var i = 0; i < 1600; i++)
            {
                await stream.WriteAsync(spaces);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The server has closed the connection.
        }
    }

    private static async Task<string> ReadLineAsync(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(s_limit);
        var line = new StringBuilder();
        var next = new byte[1];
        while (await stream.ReadAsync(next, limit.Token) == 1 && next[0] != '\r')
        {
            line.Append((char)next[0]);
        }

        return line.ToString();
    }
}

using System.Buffers;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cacao.AspNetCore.Http;

/// <summary>Writes the events of one answer.</summary>
/// <seealso href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation"/>
internal sealed class EventStream(HttpContext context) : IAsyncDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Task _keepingAlive = Task.CompletedTask;

    /// <summary>Sends the headers, so that the client knows that its request was accepted.</summary>
    public ValueTask StartAsync()
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";

        // Proxies that gather answers would hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return SendAsync(static writer => writer.Write(":\n\n"u8));
    }

    /// <summary>Sends an event with a result.</summary>
    public async ValueTask SendAsync(IOperationResult result)
    {
        using var json = new PooledBuffer();
        result.WriteTo(json);
        await SendAsync(writer => WriteNext(writer, json.Written.Span)).ConfigureAwait(false);
    }

    /// <summary>Tells the client that there will be no more results.</summary>
    public ValueTask CompleteAsync() => SendAsync(static writer => writer.Write("event: complete\ndata: \n\n"u8));

    /// <summary>Sends a comment, unless something is being sent that proves as much.</summary>
    public void KeepAlive()
    {
        if (_keepingAlive.IsCompleted && _writing.CurrentCount > 0)
        {
            _keepingAlive = SendAsync(static writer => writer.Write(":\n\n"u8)).AsTask();
        }
    }

    public async ValueTask DisposeAsync() =>
        await _keepingAlive.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // A line break ends a field, so text of several lines is several fields.
    private static void WriteNext(IBufferWriter<byte> writer, ReadOnlySpan<byte> json)
    {
        writer.Write("event: next"u8);
        while (json.Length > 0)
        {
            var end = json.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? json : json[..end];
            if (line.Length > 0)
            {
                writer.Write("\ndata: "u8);
                writer.Write(line);
            }

            json = end < 0 ? default : json[(end + 1)..];
        }

        writer.Write("\n\n"u8);
    }

    private async ValueTask SendAsync(Action<IBufferWriter<byte>> write)
    {
        await _writing.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            write(context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }
}

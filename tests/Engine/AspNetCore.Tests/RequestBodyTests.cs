using System.IO.Pipelines;
using Cacao.AspNetCore.Http;

namespace Cacao.AspNetCore.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task The_server_has_its_memory_back_while_the_request_is_executed()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{\"query\":"u8.ToArray());
        var reading = RequestBody.ReadAsync(pipe.Reader, length: 20, maxLength: 100, CancellationToken.None);
        await pipe.Writer.WriteAsync("\"{ name }\"}"u8.ToArray());
        using var body = await reading;

        // Refused while somebody still reads; a request whose client has left ends like that.
        await pipe.Writer.WriteAsync("next"u8.ToArray());
        Assert.True(pipe.Reader.TryRead(out var next));

        Assert.Equal("next"u8.ToArray(), next.Buffer.FirstSpan.ToArray());
        Assert.Equal("{\"query\":\"{ name }\"}"u8.ToArray(), body.Memory.ToArray());
    }
}

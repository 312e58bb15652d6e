using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cacao.Execution;
using EShop.TestKit;

namespace Cacao.AspNetCore.Tests.Subscriptions;

public sealed class EventStreamTests
{
    private const string EventStream = "text/event-stream";
    private const string EventStreamUtf8 = "text/event-stream; charset=utf-8";
    private const string Enter = """{"query":"subscription { said(room: \"hall\") }"}""";

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("mutation { say(room: \\\"x\\\", text: \\\"y\\\") }", """{"data":{"say":"y"}}""")]
    [InlineData("subscription { refused }", """{"errors":[{"message":"Not now.","locations":[{"line":1,"column":16}],"path":["refused"]}]}""")]
    public async Task One_result_is_one_event_and_an_end(string query, string result)
    {
        await using var live = await Live.StartAsync();

        var answer = await live.Server.PostAsync($$"""{"query":"{{query}}"}""", EventStream);

        Assert.Equal(
            new HttpAnswer(200, EventStreamUtf8, $":\n\nevent: next\ndata: {result}\n\nevent: complete\ndata: \n\n", ""),
            answer);
    }

    [Theory]
    [InlineData("{ hello")]
    [InlineData("{ unknown }")]
    public async Task An_invalid_document_is_an_event_too(string query)
    {
        await using var live = await Live.StartAsync();

        var answer = await live.Server.PostAsync($$"""{"query":"{{query}}"}""", EventStream);

        Assert.Equal((200, EventStreamUtf8), (answer.Status, answer.ContentType));
        Assert.StartsWith(":\n\nevent: next\ndata: {\"errors\":[{\"message\":", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("]}\n\nevent: complete\ndata: \n\n", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventStream)]
    [InlineData("*/*")]
    [InlineData(null)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    public async Task Events_are_sent_as_they_happen_and_the_topics_end_is_the_end(string? accept)
    {
        await using var live = await Live.StartAsync();
        using var reader = await OpenAsync(live, HttpMethod.Post, Enter, accept);
        Assert.Equal("+hall", await live.NextAsync());

        await live.Sender.SendAsync("hall", "one");
        Assert.Equal("event: next\ndata: {\"data\":{\"said\":\"one\"}}", await reader.NextAsync());
        await live.Sender.SendAsync("hall", "two\nlines");
        Assert.Equal("event: next\ndata: {\"data\":{\"said\":\"two\\nlines\"}}", await reader.NextAsync());
        await live.Sender.CompleteAsync("hall");
        Assert.Equal("event: complete\ndata: ", await reader.NextAsync());
        Assert.Null(await reader.NextAsync());
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task A_subscription_may_be_asked_by_get()
    {
        await using var live = await Live.StartAsync();
        using var reader = await OpenAsync(live, HttpMethod.Get, "subscription { said(room: \"hall\") }", EventStream);
        Assert.Equal("+hall", await live.NextAsync());

        await live.Sender.SendAsync("hall", "one");

        Assert.Equal("event: next\ndata: {\"data\":{\"said\":\"one\"}}", await reader.NextAsync());
    }

    [Fact]
    public async Task A_mutation_by_get_is_still_405()
    {
        await using var live = await Live.StartAsync();
        var query = Uri.EscapeDataString("mutation { say(room: \"x\", text: \"y\") }");

        var answer = await live.Server.GetAsync($"query={query}", EventStream);

        Assert.Equal((405, "POST"), (answer.Status, answer.Allow));
    }

    [Fact]
    public async Task A_subscription_needs_a_media_type_for_streams()
    {
        await using var live = await Live.StartAsync();

        var answer = await live.Server.PostAsync(Enter, "application/json");

        Assert.Equal((406, Shop.Json), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task A_source_that_breaks_is_an_event_with_errors_and_an_end()
    {
        await using var live = await Live.StartAsync();
        using var reader = await OpenAsync(live, HttpMethod.Post, """{"query":"subscription { broken }"}""", EventStream);
        Assert.Equal("+broken", await live.NextAsync());

        await live.Sender.SendAsync("broken", "break");

        Assert.StartsWith(
            "event: next\ndata: {\"errors\":[{\"message\":\"Unexpected Execution Error\"",
            await reader.NextAsync(),
            StringComparison.Ordinal);
        Assert.Equal("event: complete\ndata: ", await reader.NextAsync());
    }

    [Fact]
    public async Task Silence_is_filled_with_comments()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(time: time);
        using var reader = await OpenAsync(live, HttpMethod.Post, Enter, EventStream);
        Assert.Equal("+hall", await live.NextAsync());

        time.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(":", await reader.NextAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_leaves_nothing_behind()
    {
        await using var live = await Live.StartAsync();
        using (await OpenAsync(live, HttpMethod.Post, Enter, EventStream))
        {
            Assert.Equal("+hall", await live.NextAsync());
        }

        Assert.Equal("-hall", await live.NextAsync());
        Assert.Equal(0, live.TopicCount);
    }

    [Fact]
    public async Task When_the_application_stops_the_stream_ends_without_an_end()
    {
        await using var live = await Live.StartAsync();
        using var reader = await OpenAsync(live, HttpMethod.Post, Enter, EventStream);
        Assert.Equal("+hall", await live.NextAsync());

        await live.Server.StopAsync().WaitAsync(TestSocket.Limit);

        Assert.Null(await reader.NextAsync());
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task A_result_with_line_breaks_has_a_field_for_each_line()
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;
        await using (var events = new Http.EventStream(context))
        {
            await events.SendAsync(new Indented());
        }

        Assert.Equal("event: next\ndata: {\ndata:   \"data\": null\ndata: }\n\n", Encoding.UTF8.GetString(body.ToArray()));
    }

    private static async Task<EventReader> OpenAsync(Live live, HttpMethod method, string request, string? accept)
    {
        var uri = method == HttpMethod.Get ? $"/graphql?query={Uri.EscapeDataString(request)}" : "/graphql";
        using var message = new HttpRequestMessage(method, uri);
        if (method == HttpMethod.Post)
        {
            message.Content = new StringContent(request, Encoding.UTF8, "application/json");
        }

        if (accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        var response = await live.Server.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(MediaTypeHeaderValue.Parse(EventStreamUtf8), response.Content.Headers.ContentType);
        var reader = new EventReader(response, await response.Content.ReadAsStreamAsync());
        Assert.Equal(":", await reader.NextAsync());
        return reader;
    }

    private sealed class EventReader(HttpResponseMessage response, Stream body) : IDisposable
    {
        private readonly StreamReader _reader = new(body);

        /// <summary>The lines up to the next empty one; <c>null</c> at the end.</summary>
        public async Task<string?> NextAsync()
        {
            using var limit = new CancellationTokenSource(TestSocket.Limit);
            var lines = new List<string>();
            while (await _reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.Length == 0)
                {
                    return string.Join('\n', lines);
                }

                lines.Add(line);
            }

            return null;
        }

        public void Dispose() => response.Dispose();
    }

    /// <summary>A result as a source schema may have written it.</summary>
    private sealed class Indented : IOperationResult
    {
        public OperationOutcome Outcome => OperationOutcome.Executed;

        public IReadOnlyList<IError> Errors => [];

        public IReadOnlyDictionary<string, object?>? Extensions => null;

        public int? RequestIndex => null;

        public int? VariableIndex => null;

        public bool? HasNext => null;

        public ExecutionResultKind Kind => ExecutionResultKind.SingleResult;

        public void WriteTo(System.Buffers.IBufferWriter<byte> writer) =>
            System.Buffers.BuffersExtensions.Write(writer, "{\r\n  \"data\": null\n}"u8);

        public ValueTask WriteToAsync(System.IO.Pipelines.PipeWriter writer, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }
}

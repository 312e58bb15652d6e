using System.Net.Http.Json;
using System.Text.Json;
using EShop.TestKit;
using Microsoft.AspNetCore.Http;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>A stream whose events have cursors goes on behind the last one when it has broken off.</summary>
public sealed class ResumptionTests : IAsyncLifetime
{
    private readonly List<string> _bodies = [];
    private FaultySource _chat = null!;
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _chat = await FaultySource.StartAsync();
        _chat.Answer = AnswerAsync;
        _shop = await TestShop.StartAsync(
            [
                (
                    "chat",
                    """
                    type Query { room: Int }
                    type Subscription { messages(room: Int!, since: String): Message }
                    type Message { text: String cursor: String! }
                    """,
                    _chat.Url),
            ],
            new Dictionary<string, string>());
    }

    public async Task DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _chat.DisposeAsync();
    }

    [Fact]
    public async Task It_goes_on_behind_the_last_event()
    {
        var answers = await SubscribeAsync("subscription ($room: Int!) { messages(room: $room) { text } }", """{"room":7}""");

        Assert.Equal(
            ["""{"data":{"messages":{"text":"1"}}}""", """{"data":{"messages":{"text":"2"}}}""", """{"data":{"messages":{"text":"3"}}}"""],
            answers);
        Assert.Equal(
            [
                """subscription Operation_1($room:Int!){messages(room:$room){text resume__cursor:cursor}} {"room":7}""",
                """subscription Operation_1($room:Int!$resume__since:String){messages(room:$room since:$resume__since){text resume__cursor:cursor}} {"room":7,"resume__since":"c1"}""",
                """subscription Operation_1($room:Int!$resume__since:String){messages(room:$room since:$resume__since){text resume__cursor:cursor}} {"room":7,"resume__since":"c2"}""",
            ],
            _bodies);
    }

    [Fact]
    public async Task The_clients_own_start_is_passed_on_and_replaced_later()
    {
        await SubscribeAsync(
            "subscription ($from: String) { m: messages(room: 1, since: $from) { text cursor } }", """{"from":"c0"}""");

        Assert.Equal(
            [
                """subscription Operation_1($from:String){m:messages(room:1 since:$from){text cursor resume__cursor:cursor}} {"from":"c0"}""",
                """subscription Operation_1($resume__since:String){m:messages(room:1 since:$resume__since){text cursor resume__cursor:cursor}} {"from":"c0","resume__since":"c1"}""",
            ],
            _bodies.Take(2));
    }

    // Each connection brings one event and breaks off, but for the third.
    private async Task AnswerAsync(HttpContext context, int number)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        _bodies.Add($"{body.GetProperty("query").GetString()} {body.GetProperty("variables").GetRawText()}");
        context.Response.ContentType = "text/event-stream";
        var name = body.GetProperty("query").GetString()!.Contains("m:messages", StringComparison.Ordinal) ? "m" : "messages";
        await context.Response.WriteAsync(
            "event: next\ndata: {\"data\":{\"" + name + "\":{\"text\":\"" + number + "\",\"cursor\":\"c" + number
            + "\",\"resume__cursor\":\"c" + number + "\"}}}\n\n");
        await context.Response.Body.FlushAsync();
        if (number >= 3)
        {
            await context.Response.WriteAsync("event: complete\ndata: \n\n");
        }
    }

    private async Task<string[]> SubscribeAsync(string query, string variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables = JsonElement.Parse(variables) }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _shop.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => line[6..])];
    }
}

using System.Net;
using System.Net.Http.Json;
using Cacao.Resolvers;
using EShop.Gateway.Limits;
using EShop.Gateway.Tests.Hosting;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Limits;

/// <summary>How often clients may ask. Buckets fill so slowly here that time does not count.</summary>
public sealed class RateLimitTests
{
    private const string Sdl = "type Query { a: Int } type Mutation { requestOtp: Int other: Int }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_with_an_empty_bucket_is_told_when_to_come_back(bool isShared)
    {
        await using var shop = await StartAsync(await SettingsAsync(isShared));
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await PostAsync(shop.Http, "{ a }"));
        }

        Assert.Equal([200, 200, 200, 429], answers.Select(a => (int)a.StatusCode));
        Assert.Equal(["2", "1", "0", "0"], answers.Select(a => a.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0]));
        Assert.InRange(answers[3].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 990, 1_000);
        Assert.Equal(
            """{"errors":[{"message":"Too many requests.","extensions":{"code":"RATE_LIMITED"}}]}""",
            await answers[3].Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Users_have_buckets_of_their_own_and_addresses_have_one()
    {
        await using var shop = await StartAsync(await SettingsAsync(isShared: true));
        var one = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7()));
        var two = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7()));
        for (var i = 0; i < 4; i++)
        {
            await one.PostAsync("{ a }");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await one.PostAsync("{ a }")).Status);
        Assert.Equal(HttpStatusCode.OK, (await two.PostAsync("{ a }")).Status);
        Assert.Equal(HttpStatusCode.OK, (await shop.Client.PostAsync("{ a }")).Status);
    }

    [Fact]
    public async Task Gateways_share_the_buckets()
    {
        var settings = await SettingsAsync(isShared: true);
        await using var first = await StartAsync(settings);
        await using var second = await StartAsync(settings);

        var answers = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            answers.Add((int)(await first.Client.PostAsync("{ a }")).Status);
            answers.Add((int)(await second.Client.PostAsync("{ a }")).Status);
        }

        Assert.Equal([200, 200, 200, 429], answers);
    }

    [Fact]
    public async Task Many_at_once_get_no_more_tokens_than_there_are()
    {
        var settings = await SettingsAsync(isShared: true);
        settings["Limits:Rates:Client:Burst"] = "20";
        await using var first = await StartAsync(settings);
        await using var second = await StartAsync(settings);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            (i % 2 == 0 ? first : second).Client.PostAsync("{ a }")));

        Assert.Equal(20, answers.Count(a => a.Status == HttpStatusCode.OK));
    }

    [Theory]
    [InlineData("mutation { requestOtp }", "mutation Other { requestOtp }")]
    [InlineData("mutation { requestOtp }", "mutation { x: requestOtp }")]
    [InlineData("mutation { requestOtp }", "mutation { ...F } fragment F on Mutation { requestOtp }")]
    [InlineData("mutation { a: requestOtp b: requestOtp }", "mutation { other }")]
    public async Task A_field_is_bounded_whatever_the_operation_is_called(string first, string second)
    {
        var settings = await SettingsAsync(isShared: true);
        settings["Limits:Rates:Client:Burst"] = "100";
        settings["Limits:Rates:Fields:Mutation.requestOtp:Burst"] = "1";
        settings["Limits:Rates:Fields:Mutation.requestOtp:PerSecond"] = "0.001";
        await using var shop = await StartAsync(settings);

        using var one = await PostAsync(shop.Http, first);
        using var two = await PostAsync(shop.Http, second);
        using var other = await PostAsync(shop.Http, "mutation { other }");

        var refused = first.Contains("a:", StringComparison.Ordinal) ? one : two;
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 990, 1_000);
        Assert.Contains("RATE_LIMITED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Without_redis_the_process_counts_for_itself()
    {
        // Nobody listens on the discard port.
        await using var shop = await StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings:Redis"] = "127.0.0.1:9,connectTimeout=100",
            ["Limits:Rates:Client:Burst"] = "2",
            ["Limits:Rates:Client:PerSecond"] = "0.001",
        });

        var answers = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            answers.Add((int)(await shop.Client.PostAsync("{ a }")).Status);
        }

        Assert.Equal([200, 200, 429], answers);
    }

    [Fact]
    public void Local_buckets_fill_with_time()
    {
        var time = new ManualTimeProvider();
        var buckets = new LocalBuckets(time);
        var rate = new Rate { Burst = 2, PerSecond = 0.5 };
        Assert.Equal(new RateDecision(true, 1, TimeSpan.Zero), buckets.Take("a", rate));
        Assert.Equal(new RateDecision(true, 0, TimeSpan.Zero), buckets.Take("a", rate));
        Assert.Equal(new RateDecision(false, 0, TimeSpan.FromSeconds(2)), buckets.Take("a", rate));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new RateDecision(false, 0, TimeSpan.FromSeconds(1)), buckets.Take("a", rate));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(buckets.Take("a", rate).IsAllowed);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, buckets.Take("a", rate).Remaining);
    }

    [Theory]
    [InlineData("Limits:Rates:Client:Burst", "0")]
    [InlineData("Limits:Rates:Client:PerSecond", "0")]
    [InlineData("Limits:Rates:RedisSeconds", "0")]
    [InlineData("Limits:ExecutionSeconds", "0")]
    public async Task Numbers_that_cannot_be_obeyed_keep_the_gateway_from_starting(string key, string value)
    {
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => StartAsync(new Dictionary<string, string> { [key] = value }));
    }

    private static async Task<Dictionary<string, string>> SettingsAsync(bool isShared)
    {
        var settings = isShared ? await TestRedis.SettingsAsync() : [];
        // A busy machine is not taken for one whose Redis is away.
        settings["Limits:Rates:RedisSeconds"] = "60";
        settings["Limits:Rates:Client:Burst"] = "3";
        settings["Limits:Rates:Client:PerSecond"] = "0.001";
        return settings;
    }

    private static Task<TestShop> StartAsync(Dictionary<string, string> settings) => TestShop.StartAsync(
        Sdl,
        graphql => graphql.ConfigureSchema(schema => schema
            .UsePureResolver("Query.a", _ => ResolvedValue.From(1))
            .UsePureResolver("Mutation.requestOtp", _ => ResolvedValue.From(1))
            .UsePureResolver("Mutation.other", _ => ResolvedValue.From(1))),
        settings);

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string query) =>
        http.PostAsync("/graphql", JsonContent.Create(new { query }));
}

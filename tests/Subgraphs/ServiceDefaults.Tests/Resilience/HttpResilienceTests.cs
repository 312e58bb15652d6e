using System.Net;
using EShop.ServiceDefaults.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EShop.ServiceDefaults.Tests.Resilience;

/// <summary>Against a real server on the loopback interface.</summary>
public sealed class HttpResilienceTests : IAsyncLifetime
{
    private readonly Queue<int> _answers = new();
    private WebApplication _server = null!;
    private string _body = "";
    private int _requests;

    public async Task InitializeAsync()
    {
        _server = WebApplication
            .CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"])
            .Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_request_that_may_be_repeated_is()
    {
        Answers(503, 500, 200);

        using var response = await Client().GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, _requests);
    }

    [Fact]
    public async Task A_request_that_may_have_had_an_effect_is_not_repeated()
    {
        Answers(503, 200);

        using var response = await Client().PostAsync("/", new StringContent("pay"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task With_an_idempotency_key_it_is_repeated_with_its_body()
    {
        Answers(503, 200);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Content = new StreamContent(new MemoryStream("pay"u8.ToArray()));
        request.Headers.Add("Idempotency-Key", "7");

        using var response = await Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((2, "pay"), (_requests, _body));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task An_answer_that_stays_the_same_is_final(int status)
    {
        Answers(status, 200);

        using var response = await Client().GetAsync("/");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task After_the_last_retry_the_last_answer_counts()
    {
        Answers(500, 500, 500, 503);

        using var response = await Client().GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(4, _requests);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone()
    {
        Answers([.. Enumerable.Repeat(500, 20)]);
        using var client = Client(("MaxRetries", "0"), ("BreakerMinimumTries", "4"));

        for (var i = 0; i < 4; i++)
        {
            using var response = await client.GetAsync("/");
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.GetAsync("/"));
        Assert.Equal(4, _requests);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_given_up()
    {
        Answers(0, 200);

        using var response = await Client(("AttemptTimeout", "00:00:00.2")).GetAsync("/");

        Assert.Equal((HttpStatusCode.OK, 2), (response.StatusCode, _requests));

        Answers(0);
        await Assert.ThrowsAsync<TimeoutRejectedException>(
            () => Client(("AttemptTimeout", "00:00:00.2")).PostAsync("/", new StringContent("pay")));
    }

    [Theory]
    [InlineData("AttemptTimeout", "00:01:00")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("BreakerFailureRatio", "0")]
    public void Options_that_make_no_sense_are_refused(string name, string value)
        => Assert.Throws<OptionsValidationException>(() => Client((name, value)));

    private void Answers(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            _answers.Enqueue(status);
        }
    }

    private HttpClient Client(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["HttpResilience:RetryDelay"] = "00:00:00.001" };

        foreach (var (name, value) in settings)
        {
            values[$"HttpResilience:{name}"] = value;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddSingleton(TimeProvider.System);
        services
            .AddHttpClient("provider", http => http.BaseAddress = new Uri(_server.Urls.First()))
            .AddShopResilience();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("provider");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _requests++;
        using var reader = new StreamReader(context.Request.Body);
        _body = await reader.ReadToEndAsync();
        var status = _answers.Dequeue();

        if (status == 0)
        {
            // No answer until the client goes away.
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        context.Response.StatusCode = status;
    }
}

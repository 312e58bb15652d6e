using System.Text.Json;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Tests.Logging;

/// <summary>What a real host writes to the console of its process.</summary>
[Collection(nameof(ConsoleLoggingTests))]
[CollectionDefinition(nameof(ConsoleLoggingTests), DisableParallelization = true)]
public sealed class ConsoleLoggingTests
{
    private const string Phone = "+4915112345678";
    private const string Street = "Ahornweg 12";
    private const string Token = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    private const string Card = "4111111111111111";

    private static readonly string[] s_secrets = [Phone, Street, Token, Card];

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_real_run_writes_no_token_phone_address_or_card(string environment)
    {
        var output = await RunAsync(environment);

        Assert.Contains("Signed in", output);
        Assert.Contains("The courier is lost", output);
        Assert.All(s_secrets, secret => Assert.DoesNotContain(secret, output));
    }

    [Fact]
    public async Task Outside_of_development_each_line_is_a_JSON_object()
    {
        var lines = (await RunAsync("Production")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entries = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var entry = entries.Single(it => it.GetProperty("message").GetString()!.StartsWith("Signed in"));

        Assert.Equal("Warning", entry.GetProperty("level").GetString());
        Assert.Equal("[redacted]", entry.GetProperty("values").GetProperty("PhoneNumber").GetString());
        Assert.Equal("42", entry.GetProperty("values").GetProperty("OrderCount").GetString());
        Assert.Contains("InvalidOperationException", entries[^1].GetProperty("exception").GetString());
    }

    private static async Task<string> RunAsync(string environment)
    {
        var original = Console.Out;
        var output = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(output));

        try
        {
            await using var host = await SubgraphHost.ListenAsync(
                Create, new Dictionary<string, string> { ["environment"] = environment });
            var logger = host.Services.GetRequiredService<ILogger<ConsoleLoggingTests>>();
            logger.LogWarning(
                "Signed in {PhoneNumber} with {OrderCount} orders, {Header}", Phone, 42, $"Bearer {Token}");
            logger.LogWarning("Goes to {Street}, paid with " + Card, Street);
            logger.LogError(new InvalidOperationException($"No route to {Phone}"), "The courier is lost");
        }
        finally
        {
            // The host is gone by now, and with it the queue of its console.
            Console.SetOut(original);
        }

        return output.ToString();
    }

    private static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults("sample");
        return builder.Build();
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EShop.TestKit.Tests;

public sealed class SubgraphHostTests
{
    [Fact]
    public async Task A_host_is_handed_out_when_it_is_ready_and_answers_over_http()
    {
        var probes = 0;
        WebApplication Create(string[] arguments)
        {
            var app = WebApplication.CreateBuilder(arguments).Build();
            app.MapGet("/health/ready", () => ++probes < 3 ? Results.StatusCode(503) : Results.Ok());
            app.MapPost("/graphql", async (HttpRequest request) => Results.Json(new
            {
                data = new
                {
                    request = await new StreamReader(request.Body).ReadToEndAsync(),
                    setting = app.Configuration["ConnectionStrings:Catalog"],
                },
            }));
            return app;
        }

        await using var host = await SubgraphHost.StartAsync(
            Create, new Dictionary<string, string> { ["ConnectionStrings:Catalog"] = "Host=x;Database=y" });
        var response = await host.Client.PostAsync("{ a }", new { b = 1 }, "C");

        Assert.Equal(3, probes);
        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(
            """{"query":"{ a }","variables":{"b":1},"operationName":"C"}""", response.Data.GetProperty("request").GetString());
        Assert.Equal("Host=x;Database=y", response.Data.GetProperty("setting").GetString());
    }

    [Fact]
    public async Task Data_of_an_answer_with_errors_must_be_asked_for_as_partial()
    {
        WebApplication Create(string[] arguments)
        {
            var app = WebApplication.CreateBuilder(arguments).Build();
            app.MapPost("/graphql", () => Results.Text(
                """{"data":{"a":null},"errors":[{"message":"no"}]}""", "application/graphql-response+json"));
            return app;
        }

        await using var host = await SubgraphHost.ListenAsync(Create);
        var response = await host.Client.PostAsync("{ a }");

        Assert.Throws<InvalidOperationException>(() => response.Data);
        Assert.Equal("""{"a":null}""", response.PartialData.ToString());
        Assert.Equal("no", Assert.Single(response.Errors).GetProperty("message").GetString());
    }

    [Fact]
    public async Task Requests_to_one_host_are_recorded_and_those_to_others_are_not()
    {
        static WebApplication Create(string[] arguments)
        {
            var app = WebApplication.CreateBuilder(arguments).Build();
            app.MapPost("/graphql", () => Results.Json(new { data = new { a = 1 } }));
            return app;
        }

        await using var host = await SubgraphHost.ListenAsync(Create);
        await using var other = await SubgraphHost.ListenAsync(Create);
        using var requests = HttpRequests.Record(host.BaseAddress);

        await host.Client.PostAsync("{ a }");
        await other.Client.PostAsync("{ a }");
        await host.Client.PostAsync("{ a }");

        Assert.Equal(2, requests.Count);
    }
}

using System.Net;
using System.Text.Json;
using EShop.Gateway.Ide;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EShop.Gateway.Tests.Ide;

public sealed class IdeTests : IAsyncLifetime
{
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly string _files = Directory.CreateTempSubdirectory("eshop-ide-").FullName;
    private SubgraphHost _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_files, "static"));
        File.WriteAllText(Path.Combine(_files, "index.html"), "<title>the IDE</title>");
        File.WriteAllText(Path.Combine(_files, "static/app.12ab.js"), "run()");
        File.WriteAllText(Path.Combine(_files, "LICENSE"), "the terms");
        await StartAsync(_files);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_page_beside_its_files()
    {
        using var redirect = await GetAsync("/graphql", BrowserAccept);
        using var page = await GetAsync("/graphql/", BrowserAccept);

        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal("/graphql/", redirect.Headers.Location!.ToString());
        Assert.Contains("Accept", redirect.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal("<title>the IDE</title>", await page.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql", "application/graphql-response+json, application/json;q=0.9")]
    [InlineData("/graphql", "*/*")]
    [InlineData("/graphql", null)]
    [InlineData("/graphql?query=%7B__typename%7D", BrowserAccept)]
    [InlineData("/graphql?extensions=%7B%7D", BrowserAccept)]
    [InlineData("/graphql?sdl", BrowserAccept)]
    public async Task Every_other_get_reaches_the_graphql_endpoint(string path, string? accept)
    {
        using var response = await GetAsync(path, accept);

        Assert.Equal("GraphQL", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_post_of_a_browser_reaches_the_graphql_endpoint()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", BrowserAccept);
        using var response = await _client.SendAsync(request);

        Assert.Equal("GraphQL", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_name_are_cached_for_good_and_the_page_never()
    {
        using var script = await GetAsync("/graphql/static/app.12ab.js", "*/*");
        using var page = await GetAsync("/graphql/", BrowserAccept);

        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", script.Headers.CacheControl!.ToString());
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_licence_travels_with_the_files()
    {
        using var licence = await GetAsync("/graphql/LICENSE", "*/*");

        Assert.Equal("the terms", await licence.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_ide_is_told_to_use_this_endpoint_and_to_report_to_nobody()
    {
        using var response = await GetAsync("/graphql/bcp-config.json", "*/*");
        var configuration = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.True(configuration.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(configuration.GetProperty("disableTelemetry").GetBoolean());
        Assert.False(configuration.TryGetProperty("gaTrackingId", out _));
        Assert.Contains("products", configuration.GetProperty("graphQLDocument").GetString());
    }

    [Fact]
    public async Task Without_its_files_the_page_says_how_to_get_them()
    {
        await _host.DisposeAsync();
        await StartAsync(Path.Combine(_files, "absent"));

        using var page = await GetAsync("/graphql/", BrowserAccept);
        using var other = await GetAsync("/graphql", "application/json");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("apt-get install npm", await page.Content.ReadAsStringAsync());
        Assert.Equal("GraphQL", await other.Content.ReadAsStringAsync());
    }

    private static WebApplication Create(string[] arguments, string files)
    {
        var app = WebApplication.CreateBuilder(arguments).Build();
        app.UseIde(IdeFiles.In(files));
        app.MapMethods("/graphql", ["GET", "POST"], () => Results.Text("GraphQL"));
        return app;
    }

    private async Task StartAsync(string files)
    {
        _host = await SubgraphHost.ListenAsync(arguments => Create(arguments, files));
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.BaseAddress };
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await _client.SendAsync(request);
    }
}

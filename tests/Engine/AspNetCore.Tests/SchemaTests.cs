using Cacao.AspNetCore.Commands;
using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

public sealed class SchemaTests
{
    private const string Sdl = "type Query {\n  hello: String!\n}";
    private const string Printed = $"schema {{\n  query: Query\n}}\n\n{Sdl}\n";

    [Fact]
    public async Task The_schema_is_served_with_a_tag()
    {
        await using var server = await HttpServer.StartAsync(Sdl);

        using var first = await server.Client.GetAsync("/graphql?sdl");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);

        Assert.Equal(200, (int)first.StatusCode);
        Assert.Equal("application/graphql; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(Printed, await first.Content.ReadAsStringAsync());
        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task The_schema_can_be_withheld()
    {
        await using var server = await HttpServer.StartAsync(Sdl, options: o => o.EnableSchemaRequests = false);

        var answer = await server.GetAsync("sdl");

        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task The_command_exports_to_a_file()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var file = System.IO.Path.Combine(folder, "new", "schema.graphql");
            var (code, output, errors) = await RunAsync("schema", "export", "--output", file, "--urls", "http://127.0.0.1:0");

            Assert.Equal((0, "", ""), (code, output, errors));
            Assert.Equal(Printed, await File.ReadAllTextAsync(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_command_exports_to_the_console()
    {
        var (code, output, _) = await RunAsync("schema", "export");

        Assert.Equal(0, code);
        Assert.Equal(Printed, output);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema", "import")]
    [InlineData("schema", "export", "--output")]
    public async Task A_command_that_is_not_understood_fails_with_its_usage(params string[] args)
    {
        var (code, _, errors) = await RunAsync(args);

        Assert.Equal(1, code);
        Assert.StartsWith("Usage: schema export", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_schema_fails_the_command_with_what_is_wrong()
    {
        var (code, _, errors) = await RunAsync("type Query { a: Unknown }", "schema", "export");

        Assert.Equal(1, code);
        Assert.Contains("Unknown", errors, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Errors)> RunAsync(params string[] args) =>
        args[0].StartsWith("type", StringComparison.Ordinal) ? RunAsync(args[0], args[1..]) : RunAsync(Sdl, args);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string sdl, string[] args)
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddDocumentFromString(sdl);
        await using var provider = services.BuildServiceProvider();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var command = new SchemaCommand(provider.GetRequiredService<IRequestExecutorProvider>(), output, errors);

        Assert.True(SchemaCommand.IsMeant(args));
        return (await command.RunAsync(args), output.ToString(), errors.ToString());
    }
}

using Cacao.Federation.Composition;

namespace Cacao.Federation.Execution.Tests.Execution;

/// <summary>A response that would be made of too many bytes is refused before it fills the memory.</summary>
public sealed class ResponseLimitTests
{
    private const string Schema = "type Query { a: String }";
    private const string Other = "type Query { b: String }";

    [Theory]
    [InlineData("{ a }", """{"data":{"a":"0123456789"}}""")]
    [InlineData("{ a b }", """{"errors":[{"message":"The response is made of more than 40 bytes. Ask for less at a time.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]}""")]
    public async Task All_answers_together_count(string document, string expected)
    {
        var composition = SchemaComposer.Compose([new SourceSchemaText("one", Schema), new SourceSchemaText("two", Other)]);
        await using var gateway = await TestGateway.CreateAsync(
            composition.Supergraph!,
            new Dictionary<string, ISourceSchemaClient>
            {
                ["one"] = new TestSource().Answer("""{"data":{"a":"0123456789"}}"""),
                ["two"] = new TestSource().Answer("""{"data":{"b":"0123456789"}}"""),
            },
            configure: options => options.MaxResponseBytes = 40);

        Assert.Equal(expected, await gateway.ExecuteAsync(document));
    }
}

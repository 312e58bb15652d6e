using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Requests;

/// <summary>Which operation of a document is executed, and which is refused.</summary>
public sealed class OperationChoiceTests
{
    private const string Sdl = "type Query { a: Int }";

    [Theory]
    [InlineData("query A { a } query B { b: a }", null)]
    [InlineData("query A { a }", "Other")]
    [InlineData("fragment F on Query { a }", null)]
    public async Task An_operation_that_cannot_be_told_is_not_executed(string document, string? name)
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            configure: builder => builder.ModifyRequestOptions(o => o.Validation = new() { Rules = [] }));
        var request = OperationRequestBuilder.New().SetDocument(document).SetOperationName(name).Build();

        await using var result = await executor.ExecuteAsync(request);

        Assert.Equal(OperationOutcome.OperationNotFound, result.ExpectOperationResult().Outcome);
        Assert.Contains(ErrorCodes.Execution.OperationNotFound, result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_operation_that_the_schema_or_the_transport_has_not_is_refused()
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            configure: builder => builder.ModifyRequestOptions(o => o.Validation = new() { Rules = [] }));

        Assert.Contains(ErrorCodes.Execution.OperationNotSupported, await executor.QueryAsync("mutation { a }"), StringComparison.Ordinal);
        var request = OperationRequestBuilder.New()
            .SetDocument("{ a }")
            .SetAllowedOperations(OperationKinds.Mutation)
            .Build();
        await using var result = await executor.ExecuteAsync(request);
        Assert.Equal(OperationOutcome.OperationNotAllowed, result.ExpectOperationResult().Outcome);
        Assert.Contains(ErrorCodes.Execution.OperationNotAllowed, result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_document_or_with_wrong_variables_is_refused()
    {
        var executor = await Executors.CreateAsync(Sdl);

        Assert.Contains(ErrorCodes.Execution.QueryNotFound, await executor.QueryAsync(""), StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.Execution.InvalidVariable, await executor.QueryAsync("{ a }", "[1]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shorter_ways_to_execute_do_the_same()
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQL().AddDocumentFromString("type Query { a(b: Int): Int }");

        await using var one = await builder.ExecuteRequestAsync("{ a }");
        await using var two = await services.BuildServiceProvider().ExecuteRequestAsync(
            OperationRequestBuilder.New().SetDocument("{ a }").Build());
        var executor = await builder.BuildRequestExecutorAsync();
        await using var three = await executor.ExecuteAsync(
            "query($b: Int) { a(b: $b) }",
            new Dictionary<string, object?> { ["b"] = 1 });

        Assert.All(new[] { one, two, three }, result => Assert.Equal("""{"data":{"a":null}}""", result.ToJson()));
    }
}

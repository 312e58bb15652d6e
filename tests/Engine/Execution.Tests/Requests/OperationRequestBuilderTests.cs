using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Execution.Tests.Requests;

public sealed class OperationRequestBuilderTests
{
    [Fact]
    public void A_request_that_is_taken_apart_and_built_again_is_the_same()
    {
        var user = new ClaimsPrincipal();
        var request = OperationRequestBuilder.New()
            .SetDocument(Utf8GraphQLParser.Parse("query Q { a }"))
            .SetDocumentId("id")
            .SetOperationName("Q")
            .SetVariableValues("""{"a":1}""")
            .SetExtensions(JsonSerializer.SerializeToElement(new { b = 2 }))
            .SetRootValue("root")
            .SetUser(user)
            .SetGlobalState("set", 1)
            .TryAddGlobalState("set", 2)
            .TryAddGlobalState("added", 3)
            .SetAllowedOperations(OperationKinds.Query)
            .AllowIncrementalDelivery()
            .Build();

        var copy = OperationRequestBuilder.From(request).Build();

        Assert.Equal("query Q{a}", Encoding.UTF8.GetString(copy.Document.Span).Replace(" {", "{", StringComparison.Ordinal)
            .Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal));
        Assert.Equal(("id", "Q", "root"), (copy.DocumentId, copy.OperationName, copy.RootValue));
        Assert.Equal("""{"a":1}""", copy.Variables.GetRawText());
        Assert.Equal("""{"b":2}""", copy.Extensions.GetRawText());
        Assert.Same(user, copy.User);
        Assert.Equal((1, 3), (copy.ContextData!["set"], copy.ContextData["added"]));
        Assert.Equal(OperationKinds.Query, copy.AllowedOperations);
        Assert.True(copy.AllowIncrementalDelivery);
    }

    [Fact]
    public void Variables_can_be_values()
    {
        var request = OperationRequestBuilder.New()
            .SetVariableValues(new Dictionary<string, object?> { ["a"] = 1, ["b"] = null })
            .Build();

        Assert.Equal("""{"a":1,"b":null}""", request.Variables.GetRawText());
        Assert.Equal(
            JsonValueKind.Undefined,
            OperationRequestBuilder.New().SetVariableValues((IReadOnlyDictionary<string, object?>?)null).Build().Variables.ValueKind);
    }
}

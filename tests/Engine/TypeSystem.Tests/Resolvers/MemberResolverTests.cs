using System.Text.Json;
using Cacao.Types.Configuration;
using Cacao.Types.Introspection;

namespace Cacao.Types.Resolvers;

public class MemberResolverTests
{
    private const string Json = """{"text":"x","number":5,"fraction":1.5,"yes":true,"no":false,"nothing":null,"list":["a","b"],"child":{"text":"y"}}""";

    private static readonly Schema s_schema = new SchemaBuilder().AddDocument("""
        type Query { root: Node }
        type Node { text: String number: Anything fraction: Anything yes: Boolean no: Boolean nothing: String list: [String] child: Node missing: String }
        scalar Anything
        """).Build();

    [Fact]
    public void Members_of_json_are_read()
    {
        var node = s_schema.GetType<ObjectType>("Node");
        using var document = JsonDocument.Parse(Json);
        Assert.Equal("x", Read("text"));
        Assert.Equal(5L, Read("number"));
        Assert.Equal(1.5, Read("fraction"));
        Assert.Equal(true, Read("yes"));
        Assert.Equal(false, Read("no"));
        Assert.Null(Read("nothing"));
        Assert.Null(Read("missing"));
        Assert.Equal(new object[] { "a", "b" }, Read("list"));
        Assert.Equal(JsonValueKind.Object, Assert.IsType<JsonElement>(Read("child")).ValueKind);

        object? Read(string field) => PureExecution.Resolve(s_schema, node, field, document.RootElement);
    }

    [Fact]
    public void Members_of_dictionaries_are_read()
    {
        var node = s_schema.GetType<ObjectType>("Node");
        var parent = new Dictionary<string, object?> { ["text"] = "x" };
        Assert.Equal("x", PureExecution.Resolve(s_schema, node, "text", parent));
        Assert.Null(PureExecution.Resolve(s_schema, node, "number", parent));
        Assert.Null(PureExecution.Resolve(s_schema, node, "text", new object()));
    }
}

using System.Text;
using System.Text.Json;
using Cacao.Execution;

namespace Cacao.Benchmarks.Operations;

/// <summary>An operation that is measured, with what its answer must be like.</summary>
/// <param name="Name">The name in the results.</param>
/// <param name="Document">The document.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="ObjectCount">The number of objects in <c>data</c>.</param>
public sealed record OperationCase(string Name, string Document, string Variables, int ObjectCount)
{
    private const string Small =
        "query Product($position: Int!) { product(position: $position) { id name price } }";

    private const string Nested =
        "query Nested { categories { id name products { id name price reviews { id stars text } } } }";

    private const string Page =
        "query Page($position: Int!) { category(position: $position) { "
        + "id name products { id name price reviews { id stars text } } } }";

    private const string Brands = "query Brands { products { name brand { id name } } }";

    private const string Introspection = """
        query IntrospectionQuery {
          __schema {
            queryType { name }
            mutationType { name }
            subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    /// <summary>Three fields of one object, with an argument from a variable.</summary>
    public static OperationCase SmallQuery { get; } = new("small", Small, """{"position":3}""", 1);

    /// <summary>1,000 objects on three levels, read by pure resolvers.</summary>
    public static OperationCase NestedQuery { get; } = new("nested", Nested, "{}", 1000);

    /// <summary>What tools ask for.</summary>
    public static OperationCase IntrospectionQuery { get; } = new("introspection", Introspection, "{}", -1);

    /// <summary>The same fields of 55 objects, an answer of about 5 KB.</summary>
    public static OperationCase PageQuery { get; } = new("page", Page, """{"position":10}""", 55);

    /// <summary>90 products whose 25 brands come through a loader.</summary>
    public static OperationCase BrandsQuery { get; } = new("brands", Brands, "{}", 180);

    public byte[] Utf8Document { get; } = Encoding.UTF8.GetBytes(Document);

    public OperationRequest CreateRequest() => new()
    {
        Document = Utf8Document,
        Variables = JsonElement.Parse(Variables),
    };

    /// <summary>The body of a POST request.</summary>
    public byte[] CreateBody() => Encoding.UTF8.GetBytes(
        $$"""{"query":{{JsonSerializer.Serialize(Document)}},"variables":{{Variables}}}""");

    /// <summary>Benchmarks check the answer first: how fast something wrong is does not matter.</summary>
    /// <exception cref="InvalidOperationException">The answer is not the expected one.</exception>
    public void Check(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            throw new InvalidOperationException($"{Name}: {errors}");
        }

        var data = json.RootElement.GetProperty("data");
        var count = CountObjects(data) - 1;
        if (ObjectCount >= 0 ? count != ObjectCount : count < 100)
        {
            throw new InvalidOperationException($"{Name}: {count} objects instead of {ObjectCount}.");
        }
    }

    public override string ToString() => Name;

    private static int CountObjects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Sum(member => CountObjects(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(CountObjects),
        _ => 0,
    };
}

namespace Cacao.Validation.Limits;

public class MaxIntrospectionDepthTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"A\") { fields { name } a: fields { name } b: fields { name } ...Unheard } }")]
    [InlineData("{ product(id: 1) { fields { fields { fields { fields } } } } }")]
    [InlineData("{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }")]
    public void What_tools_ask_is_accepted(string document) => RuleAssert.Accepts<MaxIntrospectionDepth>(document);

    [Fact]
    public void Three_nested_lists_are_rejected() => RuleAssert.Rejects<MaxIntrospectionDepth>(
        "{ §__schema { types { fields { type { ...F } } } } §__type(name: \"A\") { possibleTypes { interfaces { inputFields { name } } } } } fragment F on __Type { fields { type { fields { name } } } }",
        "Introspection goes more than 2 lists deep.",
        "Introspection goes more than 2 lists deep.");
}

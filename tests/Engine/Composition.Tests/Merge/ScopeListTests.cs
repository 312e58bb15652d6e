using Cacao.Federation.Composition.Merge;
using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Merge;

public sealed class ScopeListTests
{
    [Theory]
    [InlineData("""[["a"]]""", """[["b"]]""", """[["a", "b"]]""")]
    [InlineData("""[["a"], ["b"]]""", """[["c"]]""", """[["a", "c"], ["b", "c"]]""")]
    [InlineData("""[["a"]]""", """[["a"]]""", """[["a"]]""")]
    [InlineData("""[["a"], ["b"]]""", """[["b"], ["a"]]""", """[["a", "b"], ["a"], ["b"]]""")]
    public void What_several_schemas_demand_is_all_demanded(string left, string right, string expected) =>
        Assert.Equal(
            $"@requiresScopes(scopes: {expected})",
            ScopeLists.And(Directive(left), Directive(right)).ToString());

    private static DirectiveNode Directive(string scopes) => new(
        new NameNode("requiresScopes"),
        [new ArgumentNode(new NameNode("scopes"), Utf8GraphQLParser.ParseValue(scopes))]);
}

namespace Cacao.Validation.Rules;

public class ScalarLeafsTests
{
    [Fact]
    public void Leaves_without_and_others_with_selections_are_accepted() =>
        RuleAssert.Accepts<ScalarLeafs>("{ __typename shop { name } products { id } unheard unheard2 { a } }");

    [Fact]
    public void Selections_on_leaves_are_rejected() => RuleAssert.Rejects<ScalarLeafs>(
        "{ flag §{ a } shop { name §{ length } } }",
        "Field \"flag\" is of type \"Boolean\", which has no fields to select.",
        "Field \"name\" is of type \"String\", which has no fields to select.");

    [Fact]
    public void Missing_selections_are_rejected() => RuleAssert.Rejects<ScalarLeafs>(
        "{ §shop §search §s: node(id: 1) }",
        "Field \"shop\" is of type \"Shop\" and needs a selection set: \"shop { ... }\".",
        "Field \"search\" is of type \"[SearchResult!]\" and needs a selection set: \"search { ... }\".",
        "Field \"node\" is of type \"Node\" and needs a selection set: \"node { ... }\".");
}

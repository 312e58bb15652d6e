namespace Cacao.Validation.Rules;

public class VariablesAreInputTypesTests
{
    [Fact]
    public void Scalars_enums_and_input_objects_are_accepted() => RuleAssert.Accepts<VariablesAreInputTypes>(
        "query A($a: String, $b: [Sort!]!, $c: ProductFilter!, $d: Unheard) { shop { name } }");

    [Fact]
    public void Other_types_are_rejected() => RuleAssert.Rejects<VariablesAreInputTypes>(
        "query A($a: §Product, $b: §[[Node!]]!, $c: §SearchResult) { shop { name } }",
        "Variable \"$a\" needs an input type, which \"Product\" is not.",
        "Variable \"$b\" needs an input type, which \"Node\" is not.",
        "Variable \"$c\" needs an input type, which \"SearchResult\" is not.");
}

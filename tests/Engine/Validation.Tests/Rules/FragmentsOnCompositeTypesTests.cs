namespace Cacao.Validation.Rules;

public class FragmentsOnCompositeTypesTests
{
    [Fact]
    public void Objects_interfaces_and_unions_are_accepted() => RuleAssert.Accepts<FragmentsOnCompositeTypes>(
        "{ ... { shop { name } } } fragment A on Product { id } fragment B on Node { id } fragment C on SearchResult { __typename } fragment D on Unheard { id }");

    [Fact]
    public void Other_types_are_rejected() => RuleAssert.Rejects<FragmentsOnCompositeTypes>(
        "{ shop { ... on §String { name } } } fragment A on §Sort { id } fragment B on §ProductFilter { id }",
        "A fragment needs an object, interface or union type, which \"String\" is not.",
        "Fragment \"A\" needs an object, interface or union type, which \"Sort\" is not.",
        "Fragment \"B\" needs an object, interface or union type, which \"ProductFilter\" is not.");
}

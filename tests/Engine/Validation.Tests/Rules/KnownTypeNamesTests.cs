namespace Cacao.Validation.Rules;

public class KnownTypeNamesTests
{
    [Fact]
    public void Types_of_the_schema_are_accepted() => RuleAssert.Accepts<KnownTypeNames>(
        "query A($a: [String!]!, $b: ProductFilter) { node(id: 1) { ... on Product { id } ...F } } fragment F on Node { id }");

    [Fact]
    public void Other_types_are_rejected() => RuleAssert.Rejects<KnownTypeNames>(
        "query A($a: [§Strin!]!) { node(id: 1) { ... on §Unheard { id } ...F } } fragment F on §product { id }",
        "The schema has no type \"Strin\". Did you mean \"String\"?",
        "The schema has no type \"Unheard\".",
        "The schema has no type \"product\". Did you mean \"Product\"?");

    [Fact]
    public void Similar_names_are_kept_secret_on_demand() => RuleAssert.Rejects<KnownTypeNames>(
        "query A($a: §Strin) { shop { name } }",
        null,
        new ValidationOptions { Suggestions = false },
        "The schema has no type \"Strin\".");
}

namespace Cacao.Validation.Rules;

public class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ shop { name open } __typename }")]
    [InlineData("{ search { __typename ... on Product { name } } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"Query\") { name } }")]
    [InlineData("{ unheardOf: shop { ... on Unheard { anything { at { all } } } } }")]
    public void Fields_that_exist_are_accepted(string document) => RuleAssert.Accepts<FieldsOnCorrectType>(document);

    [Fact]
    public void Unknown_fields_are_rejected_once_and_not_what_is_below_them() => RuleAssert.Rejects<FieldsOnCorrectType>(
        "{ §unheard { of { ever } } shop { §nam } node(id: 1) { ... on Product { §a } } }",
        "Type \"Query\" has no field \"unheard\".",
        "Type \"Shop\" has no field \"nam\". Did you mean \"name\"?",
        "Type \"Product\" has no field \"a\".");

    [Fact]
    public void Fields_of_possible_types_are_named() => RuleAssert.Rejects<FieldsOnCorrectType>(
        "{ node(id: 1) { §price } search { §id } }",
        "Type \"Node\" has no field \"price\". It is a field of \"Product\": use a fragment.",
        "Type \"SearchResult\" has no field \"id\". It is a field of \"Product\", \"Review\": use a fragment.");

    [Fact]
    public void Introspection_starts_at_the_query_root_only() => RuleAssert.Rejects<FieldsOnCorrectType>(
        "mutation { §__schema { types { name } } } fragment F on Product { §__type(name: \"A\") { name } __typename §__other }",
        "Type \"Mutation\" has no field \"__schema\".",
        "Type \"Product\" has no field \"__type\".",
        "Type \"Product\" has no field \"__other\".");
}

namespace Cacao.Validation.Rules;

public class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ shop { name } shop { name open } }")]
    [InlineData("{ product(id: 1) { id } product(id: 1) { name } a: product(id: 2) { id } }")]
    [InlineData("{ products(first: 1, sort: [NAME]) { id } products(sort: [NAME], first: 1) { id } }")]
    [InlineData("{ any(value: { a: 1, b: [2.5, \"x\", X, true, null] }) any(value: { b: [2.5, \"x\", X, true, null], a: 1 }) }")]
    [InlineData("{ node(id: 1) { ... on Product { a: name } ... on User { a: size } } }")]
    [InlineData("{ node(id: 1) { ... on Product { name(lang: \"a\") } ... on Product { name(lang: \"a\") } } }")]
    [InlineData("{ node(id: 1) { ... on Product { x: parent { name } } ... on Review { x: parent { a: name } } } }")]
    [InlineData("{ node(id: 1) { ... on Product { a: name(lang: \"a\") } ... on Product { b: name(lang: \"b\") } ... on Unheard { c: c } } }")]
    [InlineData("{ ...F ...F } fragment F on Query { shop { name } ...G } fragment G on Query { shop { open } ...F }")]
    public void Fields_that_can_be_merged_are_accepted(string document) =>
        RuleAssert.Accepts<OverlappingFieldsCanBeMerged>(document);

    [Fact]
    public void Different_fields_are_rejected() => RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
        "{ shop { §a: name §a: open } }",
        "The fields that answer as \"a\" cannot be merged: \"name\" and \"open\" are different fields. Give one of them an alias.");

    [Theory]
    [InlineData("{ §product(id: 1) { id } §product(id: 2) { id } }")]
    [InlineData("query ($a: ID!, $b: ID!) { §product(id: $a) { id } §product(id: $b) { id } }")]
    [InlineData("{ §product(id: 1) { id } §product { id } }")]
    [InlineData("{ §product(id: 1) { id } §product(it: 1) { id } }")]
    [InlineData("{ §product(id: [1]) { id } §product(id: [1, 2]) { id } }")]
    [InlineData("{ §product(id: { a: 1, b: 2 }) { id } §product(id: { b: 2, a: 2 }) { id } }")]
    [InlineData("{ §product(id: true) { id } §product(id: false) { id } }")]
    [InlineData("{ §product(id: 1) { id } §product(id: 1) @stream { id } }")]
    [InlineData("{ §product(id: 1) @stream(label: \"a\") { id } §product(id: 1) @once @stream(label: \"b\") { id } }")]
    public void Different_arguments_are_rejected(string document) => RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
        document,
        "The fields that answer as \"product\" cannot be merged: their arguments differ. Give one of them an alias.");

    [Fact]
    public void Different_shapes_are_rejected_even_where_only_one_can_apply() =>
        RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
            "{ node(id: 1) { ... on Product { §size §a: parent { id } } ... on User { §size §a: name } ... on Review { §size: text } } }",
            "The fields that answer as \"size\" cannot be merged: their types \"Int\" and \"String\" differ. Give one of them an alias.",
            "The fields that answer as \"size\" cannot be merged: their types \"Int\" and \"String!\" differ. Give one of them an alias.",
            "The fields that answer as \"size\" cannot be merged: their types \"String\" and \"String!\" differ. Give one of them an alias.",
            "The fields that answer as \"a\" cannot be merged: their types \"Product\" and \"String!\" differ. Give one of them an alias.");

    [Fact]
    public void Conflicts_below_are_reported_where_their_parents_meet() => RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
        "{ §product(id: 1) { §a: id } ...F } fragment F on Query { §product(id: 1) { ...G } } fragment G on Product { §a: name }",
        "The fields that answer as \"product\" cannot be merged: their fields \"a\" differ: \"id\" and \"name\" are different fields. Give one of them an alias.");

    [Fact]
    public void Conflicts_between_an_abstract_and_an_object_type_are_rejected() =>
        RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
            "{ node(id: 1) { §a: id ... on Product { §a: name } ... on User { b: id } } }",
            "The fields that answer as \"a\" cannot be merged: \"id\" and \"name\" are different fields. Give one of them an alias.");

    [Fact]
    public void Fragments_that_no_operation_reaches_are_checked() => RuleAssert.Rejects<OverlappingFieldsCanBeMerged>(
        "{ shop { name } } fragment F on Shop { §a: name ...G } fragment G on Shop { §a: open }",
        "The fields that answer as \"a\" cannot be merged: \"name\" and \"open\" are different fields. Give one of them an alias.");
}

namespace Cacao.Validation.Rules;

public class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ product(id: 1) { id } node(id: \"a\") { id } products(first: 5, sort: NAME) { id } }")]
    [InlineData("{ products(first: 5, sort: [NAME, PRICE], filter: { required: true, nested: null, tags: \"a\" }) { id } }")]
    [InlineData("{ search(text: null, by: { size: 5 }) { __typename } flag(on: true, at: \"2026-01-01T00:00:00Z\") }")]
    [InlineData("{ matrix(rows: [[1, 2], [3]]) a: matrix(rows: 1) any(value: { a: [1, X, null, \"b\"] }) }")]
    [InlineData("query ($v: Int, $f: Float) { any(value: { a: $v }) products(filter: { required: true, min: $f }) { id } }")]
    [InlineData("query ($v: Int! = 5, $f: ProductFilter = { required: true }, $u: Unheard = 5) { shop { name } }")]
    [InlineData("query ($s: String!) { search(by: { name: $s }) { __typename } }")]
    [InlineData("{ unheard(a: [1, { b: X }]) product(id: 1, unheard: { a: 1 }) { id } }")]
    public void Literals_that_fit_are_accepted(string document) => RuleAssert.Accepts<ValuesOfCorrectType>(document);

    [Fact]
    public void Scalars_say_what_is_wrong() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "{ products(first: §\"5\") { id } flag(on: §1, at: §\"today\") }",
        "Int cannot represent non-integer value: \"5\"",
        "Boolean cannot represent a non boolean value: 1",
        "DateTime needs an RFC 3339 date and time with an offset, such as \"2026-01-31T10:15:30Z\".");

    [Fact]
    public void Nulls_and_lists_where_none_may_be_are_rejected() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "{ products(first: §null, sort: [§null]) { id } search(text: §[\"a\"]) { __typename } a: products(filter: §[1]) { id } matrix(rows: [[§null]]) }",
        "A value of type \"Int!\" is needed here, which null is not.",
        "A value of type \"Sort!\" is needed here, which null is not.",
        "String cannot represent a non string value: [\"a\"]",
        "A value of type \"ProductFilter\" is needed here, which a list is not.",
        "A value of type \"Int!\" is needed here, which null is not.");

    [Fact]
    public void Lists_with_variables_are_no_scalars() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "query ($v: Int, $t: String) { product(id: §[$v]) { id } search(text: §{ a: [$t] }, by: { size: §[[$v]] }) { __typename } flag(at: §[$t]) }",
        "ID cannot represent a non-string and non-integer value: [$v]",
        "String cannot represent a non string value: {a:[$t]}",
        "Int cannot represent non-integer value: [[$v]]",
        "DateTime needs an RFC 3339 date and time with an offset, such as \"2026-01-31T10:15:30Z\".");

    [Fact]
    public void Enum_values_have_to_exist() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "{ products(sort: [§PRIC, §\"NAME\", §5, §{ a: 1 }]) { id } }",
        "Enum \"Sort\" has no value \"PRIC\". Did you mean \"PRICE\"?",
        "A value of enum \"Sort\" is needed here, which \"NAME\" is not. Did you mean \"NAME\"?",
        "A value of enum \"Sort\" is needed here, which 5 is not.",
        "A value of enum \"Sort\" is needed here, which an input object is not.");

    [Fact]
    public void Input_objects_need_their_fields_and_no_others() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "{ products(filter: §{ §nam: 1, nested: §{ min: §\"a\" } }) { id } a: products(filter: §\"x\") { id } }",
        "Input field \"ProductFilter.required\" of type \"Boolean!\" needs a value.",
        "Input type \"ProductFilter\" has no field \"nam\". Did you mean \"name\"?",
        "Input field \"ProductFilter.required\" of type \"Boolean!\" needs a value.",
        "Float cannot represent non numeric value: \"a\"",
        "A value of type \"ProductFilter\" is needed here, which \"x\" is not.");

    [Fact]
    public void A_one_of_input_object_has_one_field() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "query ($s: String) { search(by: §{}) { __typename } a: search(by: §{ name: \"a\", size: 1 }) { __typename } b: search(by: §{ name: null }) { __typename } c: search(by: §{ name: $s }) { __typename } }",
        "Exactly one field of \"SearchBy\" has to be given.",
        "Exactly one field of \"SearchBy\" has to be given.",
        "Input field \"SearchBy.name\" must not be null: it is the one field given.",
        "Input field \"SearchBy.name\" must not be null: it is the one field given.");

    [Fact]
    public void Defaults_of_variables_and_arguments_of_directives_are_checked() => RuleAssert.Rejects<ValuesOfCorrectType>(
        "query ($a: Int! = §null, $b: [Sort] = [NAME, §X]) { shop @include(if: §\"yes\") { name } }",
        "A value of type \"Int!\" is needed here, which null is not.",
        "Enum \"Sort\" has no value \"X\".",
        "Boolean cannot represent a non boolean value: \"yes\"");

    [Fact]
    public void Long_values_are_cut_in_messages()
    {
        var text = new string('x', 500);
        RuleAssert.Rejects<ValuesOfCorrectType>(
            $"{{ products(sort: §\"{text}\") {{ id }} }}",
            $"A value of enum \"Sort\" is needed here, which \"{text[..79]}… is not.");
    }
}

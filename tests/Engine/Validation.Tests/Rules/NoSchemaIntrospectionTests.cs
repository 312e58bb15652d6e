namespace Cacao.Validation.Rules;

public class NoSchemaIntrospectionTests
{
    private static readonly ValidationOptions s_options = new() { AllowIntrospection = false };

    [Fact]
    public void Introspection_is_accepted_by_default() =>
        RuleAssert.Accepts<NoSchemaIntrospection>("{ __schema { types { name } } }");

    [Fact]
    public void Type_names_are_always_accepted() =>
        RuleAssert.Accepts<NoSchemaIntrospection>("{ __typename shop { __typename } }", null, s_options);

    [Fact]
    public void Introspection_is_rejected_when_it_is_off() => RuleAssert.Rejects<NoSchemaIntrospection>(
        "{ §__schema { §types { name } } §a: __type(name: \"A\") { name } }",
        null,
        s_options,
        "Introspection is not allowed here; \"__schema\" belongs to it.",
        "Introspection is not allowed here; \"types\" belongs to it.",
        "Introspection is not allowed here; \"__type\" belongs to it.");
}

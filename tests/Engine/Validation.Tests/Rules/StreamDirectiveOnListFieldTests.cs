namespace Cacao.Validation.Rules;

public class StreamDirectiveOnListFieldTests
{
    [Fact]
    public void Lists_are_accepted() =>
        RuleAssert.Accepts<StreamDirectiveOnListField>("{ products @stream { id } search @stream { __typename } unheard @stream }");

    [Fact]
    public void Other_fields_are_rejected() => RuleAssert.Rejects<StreamDirectiveOnListField>(
        "{ shop §@stream { name } }",
        "\"@stream\" needs a list, which field \"Query.shop\" is not.");
}

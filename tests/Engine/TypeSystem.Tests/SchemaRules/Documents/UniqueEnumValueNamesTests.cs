namespace Cacao.Types.SchemaRules.Documents;

public class UniqueEnumValueNamesTests
{
    [Fact]
    public void Different_values_are_accepted() =>
        DocumentAssert.Accepts<UniqueEnumValueNames>("enum A { V } extend enum A { W } enum B { V }", "enum C { V }");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueEnumValueNames>(
        "enum A { §V } extend enum A { §V } extend enum B { §V }",
        "enum B { V }",
        "Enum value A.V is defined more than once.",
        "Enum value B.V is there already and cannot be added.");
}

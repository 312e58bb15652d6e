namespace Cacao.Types.SchemaRules.Documents;

public class UniqueTypeNamesTests
{
    [Fact]
    public void Different_names_are_accepted() =>
        DocumentAssert.Accepts<UniqueTypeNames>("type A extend type A { a: Int } directive @A on FIELD", "type B");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueTypeNames>(
        "type §A scalar §A enum §B",
        "union B",
        "Type B is there already.",
        "Type A is defined more than once.");

    [Fact]
    public void One_that_is_there_already_is_reported_once_for_each_definition() => DocumentAssert.Rejects<UniqueTypeNames>(
        "enum §B union §B",
        "union B",
        "Type B is there already.",
        "Type B is there already.");
}

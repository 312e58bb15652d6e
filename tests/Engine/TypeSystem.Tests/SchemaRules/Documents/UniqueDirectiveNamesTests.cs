namespace Cacao.Types.SchemaRules.Documents;

public class UniqueDirectiveNamesTests
{
    [Fact]
    public void Different_names_are_accepted() =>
        DocumentAssert.Accepts<UniqueDirectiveNames>("directive @a on FIELD type a", "directive @b on FIELD");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueDirectiveNames>(
        "directive @§a on FIELD directive @§a on QUERY directive @§b on FIELD",
        "directive @b on FIELD",
        "Directive @b is there already.",
        "Directive @a is defined more than once.");

    [Fact]
    public void One_that_is_there_already_is_reported_once_for_each_definition() => DocumentAssert.Rejects<UniqueDirectiveNames>(
        "directive @§b on FIELD directive @§b on QUERY",
        "directive @b on FIELD",
        "Directive @b is there already.",
        "Directive @b is there already.");
}

namespace Cacao.Types.SchemaRules.Documents;

public class UniqueArgumentNamesTests
{
    [Fact]
    public void Different_arguments_are_accepted() =>
        DocumentAssert.Accepts<UniqueArgumentNames>("type A @d(x: 1, y: 1) @d(x: 1)");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueArgumentNames>(
        "type A @d(§x: 1, y: 2, §x: 3)",
        null,
        "Argument x is given more than once.");
}

namespace Cacao.Types.SchemaRules.Documents;

public class UniqueDirectivesPerLocationTests
{
    [Fact]
    public void Different_and_repeatable_directives_are_accepted() => DocumentAssert.Accepts<UniqueDirectivesPerLocation>(
        "directive @d on OBJECT | FIELD_DEFINITION directive @r repeatable on OBJECT type A @d @r @r { a: Int @d b: Int @d } extend type B @d");

    [Fact]
    public void Repeated_ones_are_rejected_across_extensions() => DocumentAssert.Rejects<UniqueDirectivesPerLocation>(
        "directive @d on OBJECT | FIELD_DEFINITION type A §@d { a: Int §@d §@d } extend type A §@d",
        null,
        "Directive @d is not repeatable.",
        "Directive @d is not repeatable.");
}

namespace Cacao.Types.SchemaRules.Documents;

public class PossibleTypeExtensionsTests
{
    [Fact]
    public void Types_of_the_same_kind_are_extended() => DocumentAssert.Accepts<PossibleTypeExtensions>(
        "extend type A @d type A extend enum B @d extend scalar String @d",
        "enum B");

    [Fact]
    public void Missing_types_are_rejected() => DocumentAssert.Rejects<PossibleTypeExtensions>(
        "extend type §A @d directive @A on FIELD",
        null,
        "There is no type A to extend.");

    [Fact]
    public void Other_kinds_are_rejected() => DocumentAssert.Rejects<PossibleTypeExtensions>(
        "§type A §extend interface A @d",
        null,
        "Type A is extended as another kind of type.");
}

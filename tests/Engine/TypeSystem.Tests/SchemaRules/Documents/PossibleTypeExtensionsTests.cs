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

    [Fact]
    public void A_definition_of_another_document_has_no_place_in_the_error() => DocumentAssert.Rejects<PossibleTypeExtensions>(
        "directive @d on UNION §extend union Shelf @d",
        "enum Shelf { TOP }",
        "Type Shelf is extended as another kind of type.");
}

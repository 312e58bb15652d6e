namespace Cacao.Types.SchemaRules;

public class TypesHaveMembersTests
{
    [Fact]
    public void Types_with_members_are_accepted() => SchemaAssert.Accepts(
        "type A { a: Int } interface B { a: Int } union C = A enum D { E } input F { a: Int } scalar G");

    [Fact]
    public void Members_may_come_from_extensions() => SchemaAssert.Accepts(
        "type A extend type A { a: Int } enum D extend enum D { E } union U extend union U = A input I extend input I { a: Int }");

    [Fact]
    public void Types_without_members_are_rejected() => SchemaAssert.Rejects(
        "§type A §interface B §union C §enum D §input F",
        "Type A has no fields.",
        "Type B has no fields.",
        "Type C has no members.",
        "Type D has no values.",
        "Type F has no fields.");
}

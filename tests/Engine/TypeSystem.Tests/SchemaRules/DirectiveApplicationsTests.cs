namespace Cacao.Types.SchemaRules;

public class DirectiveApplicationsTests
{
    [Fact]
    public void Directives_where_they_may_stand_are_accepted() => SchemaAssert.Accepts(
        """
        directive @d(x: Int!, y: [Int] = [1]) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION
          | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        schema @d(x: 1) { query: Query }
        scalar S @d(x: 1) @specifiedBy(url: "a:b")
        type Query @d(x: 1) @d(x: 2) { f(a: Int @d(x: 1)): Int @d(x: 1, y: 2) @deprecated }
        interface I @d(x: 1) { a: Int @d(x: 1) }
        union U @d(x: 1) = Query
        enum E @d(x: 1) { V @d(x: 1) }
        input N @d(x: 1) @oneOf { f: Int @d(x: 1) }
        """);

    [Fact]
    public void Unknown_directives_are_rejected() => SchemaAssert.Rejects(
        "type T §@a { f(x: Int §@b): Int §@c }",
        "There is no directive @a, which T has.",
        "There is no directive @c, which T.f has.",
        "There is no directive @b, which T.f(x:) has.");

    [Fact]
    public void Misplaced_and_repeated_directives_are_rejected() => SchemaAssert.Rejects(
        "directive @d on FIELD | OBJECT type T @d §@d { f: Int §@d } enum E §@skip(if: true) { V }",
        "Directive @d at T is not repeatable.",
        "Directive @d at T.f may not stand on FIELD_DEFINITION.",
        "Directive @skip at E may not stand on ENUM.");

    [Fact]
    public void Wrong_arguments_are_rejected() => SchemaAssert.Rejects(
        "directive @d(x: Int!) repeatable on OBJECT type T §@d §@d(x: 1, y: 2) §@d(x: \"a\") §@d(x: 1, x: 2) { f: Int }",
        "Directive @d at T: argument x is missing.",
        "Directive @d at T: there is no argument y.",
        "Directive @d at T: Int cannot represent non-integer value: \"a\"",
        "Directive @d at T: argument x is given more than once.");

    [Fact]
    public void Those_that_become_properties_are_checked_like_others() => SchemaAssert.Rejects(
        """
        scalar Colour §@specifiedBy extend scalar Colour §@specifiedBy(url: "a:b")
        type Shelf { size(unit: Unit §@deprecated(why: "x")): Int §@deprecated(reason: 5) }
        enum Unit { INCH §@deprecated(reason: null) }
        input Label @oneOf §@oneOf { text: String @deprecated §@deprecated }
        """,
        "Directive @specifiedBy at Colour: argument url is missing.",
        "Directive @specifiedBy at Colour is not repeatable.",
        "Directive @deprecated at Shelf.size: String cannot represent a non string value: 5",
        "Directive @deprecated at Unit.INCH: null is no value of type String!.",
        "Directive @oneOf at Label is not repeatable.",
        "Directive @deprecated at Label.text is not repeatable.",
        "Directive @deprecated at Shelf.size(unit:): there is no argument why.");
}

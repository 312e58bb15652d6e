namespace Cacao.Types.SchemaRules.Documents;

public class KnownDirectivesTests
{
    [Fact]
    public void Directives_where_they_may_stand_are_accepted() => DocumentAssert.Accepts<KnownDirectives>(
        "directive @d on SCHEMA | OBJECT | ARGUMENT_DEFINITION schema @d { query: A } type A @d @e { a(x: Int @d): Int @deprecated } scalar S @specifiedBy(url: \"\") directive @f(x: Int @d) on FIELD",
        "directive @e on OBJECT");

    [Fact]
    public void Others_are_rejected() => DocumentAssert.Rejects<KnownDirectives>(
        "directive @d on FIELD extend schema §@d extend type A §@d { a(x: Int §@d): Int §@d } enum E §@d { V §@d } input I §@d { f: Int §@d } interface B §@d union U §@d scalar S §@d §@e directive @f(x: Int §@d) on FIELD",
        null,
        "Directive @d may not stand on SCHEMA.",
        "Directive @d may not stand on OBJECT.",
        "Directive @d may not stand on ARGUMENT_DEFINITION.",
        "Directive @d may not stand on FIELD_DEFINITION.",
        "Directive @d may not stand on ENUM.",
        "Directive @d may not stand on ENUM_VALUE.",
        "Directive @d may not stand on INPUT_OBJECT.",
        "Directive @d may not stand on INPUT_FIELD_DEFINITION.",
        "Directive @d may not stand on INTERFACE.",
        "Directive @d may not stand on UNION.",
        "Directive @d may not stand on SCALAR.",
        "There is no directive @e.",
        "Directive @d may not stand on ARGUMENT_DEFINITION.");
}

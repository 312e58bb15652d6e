namespace Cacao.Validation.Rules;

public class KnownDirectivesTests
{
    [Fact]
    public void Directives_where_they_may_stand_are_accepted() => RuleAssert.Accepts<KnownDirectives>(
        "query A($a: Int @once) @once { shop @once @skip(if: true) { ... @include(if: true) { name } ...F @many(tag: \"x\") } } fragment F on Shop @once { name }");

    [Fact]
    public void Unknown_ones_are_rejected() => RuleAssert.Rejects<KnownDirectives>(
        "query A §@a { shop §@b { name } }",
        "The schema has no directive \"@a\".",
        "The schema has no directive \"@b\".");

    [Fact]
    public void Misplaced_ones_are_rejected() => RuleAssert.Rejects<KnownDirectives>(
        "query A($a: Int §@skip(if: true)) §@many(tag: \"x\") { ... §@once { shop { name } } ...F §@once } mutation §@once { remove(id: 1) } subscription §@once { removed } fragment F on Query §@deprecated { shop { name §@deprecated } }",
        "Directive \"@skip\" may not stand on VARIABLE_DEFINITION.",
        "Directive \"@many\" may not stand on QUERY.",
        "Directive \"@once\" may not stand on INLINE_FRAGMENT.",
        "Directive \"@once\" may not stand on FRAGMENT_SPREAD.",
        "Directive \"@once\" may not stand on MUTATION.",
        "Directive \"@once\" may not stand on SUBSCRIPTION.",
        "Directive \"@deprecated\" may not stand on FRAGMENT_DEFINITION.",
        "Directive \"@deprecated\" may not stand on FIELD.");
}

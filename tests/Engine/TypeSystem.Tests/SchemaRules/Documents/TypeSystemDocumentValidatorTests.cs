using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

public class TypeSystemDocumentValidatorTests
{
    [Fact]
    public void All_rules_are_run()
    {
        var errors = TypeSystemDocumentValidator.Validate(
            Utf8GraphQLParser.Parse("type A { a: Unheard a: Int } type A @unheard extend type B @unheard"));
        Assert.Equal(
            [
                "SDL_DUPLICATE_FIELD", "SDL_DUPLICATE_TYPE", "SDL_EXTENDED_TYPE_MISSING", "SDL_UNKNOWN_DIRECTIVE",
                "SDL_UNKNOWN_DIRECTIVE", "SDL_UNKNOWN_TYPE",
            ],
            errors.Select(error => error.Code!).Order());
    }

    [Fact]
    public void Executable_definitions_are_passed_over() =>
        Assert.Empty(TypeSystemDocumentValidator.Validate(Utf8GraphQLParser.Parse("{ a @unheard } type A { a: Int }")));

    [Fact]
    public void Every_rule_has_tests_of_its_own()
    {
        var tests = typeof(TypeSystemDocumentValidatorTests).Assembly.GetTypes().Select(type => type.FullName);
        Assert.Equal([], DocumentRules.All.Select(rule => $"{rule.GetType().FullName}Tests").Except(tests));
        Assert.Equal([], SpecifiedSchemaRules.All.Select(rule => $"{rule.GetType().FullName}Tests").Except(tests));
    }
}

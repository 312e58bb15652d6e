namespace Cacao.Validation.Rules;

public class UniqueVariableNamesTests
{
    [Fact]
    public void Different_names_are_accepted() => RuleAssert.Accepts<UniqueVariableNames>(
        "query A($a: Int, $b: Int) { shop { name } } query B($a: Int) { shop { name } }");

    [Fact]
    public void Repeated_names_are_rejected() => RuleAssert.Rejects<UniqueVariableNames>(
        "query A($§a: Int, $b: Int, $§a: String, $§a: Int) { shop { name } }",
        "Variable \"$a\" is defined more than once.");

    [Fact]
    public void Repeated_names_are_found_among_many()
    {
        var names = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"$v{i}: Int"));
        RuleAssert.Accepts<UniqueVariableNames>($"query A({names}) {{ shop {{ name }} }}");
        RuleAssert.Rejects<UniqueVariableNames>(
            $"query A($§v7: Int {names.Replace("$v7:", "$§v7:")}) {{ shop {{ name }} }}",
            "Variable \"$v7\" is defined more than once.");
    }
}

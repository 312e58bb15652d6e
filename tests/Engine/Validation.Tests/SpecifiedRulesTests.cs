namespace Cacao.Validation;

public class SpecifiedRulesTests
{
    [Fact]
    public void Each_rule_is_listed_once() =>
        Assert.Equal(SpecifiedRules.All.Count, SpecifiedRules.All.Select(create => create().Name).Distinct().Count());

    [Fact]
    public void Every_rule_but_the_optional_one_is_listed()
    {
        var rules = typeof(ValidationRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationRule)))
            .Select(type => type.Name);
        Assert.Equal(["NoDeprecated"], rules.Except(SpecifiedRules.All.Select(create => create().Name)));
    }

    [Fact]
    public void Every_rule_has_tests_of_its_own()
    {
        var tests = typeof(SpecifiedRulesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.Equal([], SpecifiedRules.All.Select(create => $"{create().Name}Tests").Except(tests));
    }
}

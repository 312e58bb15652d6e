using System.Text.RegularExpressions;

namespace EShop.Architecture.Tests;

/// <summary>docs/hotchocolate.md lists the counterpart of every engine name that the subgraphs use.</summary>
public sealed partial class HotChocolateTests
{
    // Names that the engine has as well, where the subgraphs mean the platform's or their own.
    private static readonly string[] s_notTheEngines =
        ["ExecuteAsync", "Batch", "Location", "Path", "ComplexType", "OrderBy", "Result", "Select", "With"];

    [Fact]
    public void Every_engine_name_in_a_subgraph_has_a_counterpart()
    {
        var sources = SourceTree.SubgraphSources().Select(File.ReadAllText).ToList();
        var own = sources.SelectMany(EngineNames.DeclaredIn).ToHashSet();
        var used = sources.SelectMany(EngineNames.In).Distinct().Where(EngineNames.All.Contains);

        RuleAssert.NoViolations(used.Except(own).Except(s_notTheEngines).Except(Listed()));
    }

    [Fact]
    public void Every_listed_name_is_one_of_the_engine()
        => RuleAssert.NoViolations(Listed().Except(EngineNames.All));

    [Theory]
    [InlineData("[Lookup] static Brand? GetBrand() => null;", "Lookup")]
    [InlineData("builder.AddGraphQL().AddTypes();", "AddGraphQL")]
    [InlineData("var page = query.ToPageAsync(arguments);", "ToPageAsync")]
    public void An_engine_name_is_recognised(string source, string name)
        => Assert.Contains(name, EngineNames.In(source).Where(EngineNames.All.Contains));

    [Theory]
    [InlineData("// a Lookup")]
    [InlineData("var text = \"Lookup\";")]
    [InlineData("var lookup = order.Lookup;")]
    public void What_is_not_one_is_not(string source)
        => Assert.DoesNotContain("Lookup", EngineNames.In(source));

    // The first column of the table of names.
    private static IEnumerable<string> Listed()
        => File.ReadLines(Path.Combine(SourceTree.Root, "docs", "hotchocolate.md"))
            .SkipWhile(line => line != "## Names")
            .TakeWhile(line => line != "## Behaviour that differs")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Name().Matches(line.Split('|')[1]))
            .Select(match => match.Groups["name"].Value);

    [GeneratedRegex("`(?<name>\\w+)`")]
    private static partial Regex Name();
}

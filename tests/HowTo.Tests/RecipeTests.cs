namespace EShop.HowTo.Tests;

public sealed class RecipeTests
{
    public static TheoryData<string> Names => [.. Recipe.All.Select(recipe => recipe.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_of_a_recipe_is_code_of_the_example(string name)
    {
        var recipe = Recipe.All.Single(recipe => recipe.Name == name);
        Assert.Equal(recipe.Name == "README", !recipe.Code.Any());
        Assert.All(recipe.Code, block => Assert.Contains(
            Normalize(block.Code), Normalize(File.ReadAllText(Recipe.PathOf(block.File))), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_links_to_what_is_there(string name)
        => Assert.All(
            Recipe.All.Single(recipe => recipe.Name == name).Links,
            path => Assert.True(Path.Exists(Recipe.PathOf(path)), path));

    [Theory]
    [InlineData("field")]
    [InlineData("mutation")]
    [InlineData("entity")]
    [InlineData("foreign-entity-field")]
    [InlineData("dataloader")]
    [InlineData("paged-and-filtered-list")]
    [InlineData("subscription")]
    [InlineData("subgraph")]
    public void There_is_a_recipe_for(string task)
        => Assert.Contains(Recipe.All, recipe => recipe.Name == $"add-a-{task}" || recipe.Name == $"add-an-{task}");

    [Fact]
    public void Every_recipe_is_in_the_list()
    {
        var list = File.ReadAllText(Recipe.PathOf("README.md"));
        Assert.All(
            Recipe.All.Where(recipe => recipe.Name != "README"),
            recipe => Assert.Contains($"({recipe.Name}.md)", list, StringComparison.Ordinal));
    }

    // Recipes may show code with less indentation than it has in its class.
    private static string Normalize(string code)
        => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}

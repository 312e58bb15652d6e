namespace EShop.Architecture.Tests;

public sealed class ProjectArrowTests
{
    // Who starts, measures, migrates or tests everything may see everything.
    private static readonly string[] s_free = ["tests/", "benchmarks/", "apphost/Host", "subgraphs/DesignTime"];

    public static TheoryData<string> BoundProjects => [.. SourceTree.Projects
        .Where(project => !s_free.Any(folder => project.Folder.StartsWith(folder, StringComparison.Ordinal)))
        .Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(BoundProjects))]
    public void A_project_refers_only_to_what_the_architecture_allows(string project)
        => RuleAssert.NoViolations(ProjectArrows.Violations(SourceTree.Projects.Single(candidate => candidate.Name == project)));

    [Fact]
    public void The_engine_was_found()
        => RuleAssert.NoViolations(ProjectArrows.PureProjects.Except(SourceTree.Projects.Select(project => project.Name)));

    [Fact]
    public void The_test_kit_starts_servers_and_knows_no_subgraph()
        => Assert.Equal(
            ["EShop.LocalServers"], SourceTree.Projects.Single(project => project.Name == "EShop.TestKit").References);

    [Fact]
    public void An_arrow_against_the_picture_is_reported()
        => Assert.Equal(
            ["Cacao.Language may not refer to Cacao.TypeSystem"],
            ProjectArrows.Violations(Project("Cacao.Language", "engine/Language", references: ["Cacao.TypeSystem"])));

    [Fact]
    public void A_subgraph_that_refers_to_another_is_reported()
        => Assert.Equal(
            ["EShop.Orders may not refer to EShop.Catalog"],
            ProjectArrows.Violations(Project(
                "EShop.Orders", "subgraphs/Orders", references: ["Cacao.AspNetCore", "EShop.Catalog"])));

    [Fact]
    public void A_pure_project_that_sees_a_framework_or_a_package_is_reported()
        => Assert.Equal(
            [
                "Cacao.Validation is pure and may not depend on Microsoft.AspNetCore.App",
                "Cacao.Validation is pure and may not depend on Npgsql",
            ],
            ProjectArrows.Violations(Project(
                "Cacao.Validation", "engine/Validation", packages: ["Npgsql"], frameworks: ["Microsoft.AspNetCore.App"])));

    [Fact]
    public void An_engine_project_outside_the_picture_has_no_arrows()
        => Assert.Equal(
            ["Cacao.Extra may not refer to Cacao.Language"],
            ProjectArrows.Violations(Project("Cacao.Extra", "engine/Extra", references: ["Cacao.Language"])));

    private static ProjectFile Project(
        string name, string folder, string[]? references = null, string[]? packages = null, string[]? frameworks = null)
        => new(
            name,
            folder,
            (references ?? []).ToHashSet(),
            new HashSet<string>(),
            (packages ?? []).ToHashSet(),
            (frameworks ?? []).ToHashSet());
}

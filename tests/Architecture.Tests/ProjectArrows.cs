namespace EShop.Architecture.Tests;

/// <summary>Which project may refer to which: the picture of ARCHITECTURE.md as a table.</summary>
public static class ProjectArrows
{
    private static readonly Dictionary<string, string[]> s_engine = new()
    {
        ["Cacao.Language"] = [],
        ["Cacao.DataLoader"] = [],
        ["Cacao.Generators"] = [],
        ["Cacao.TypeSystem"] = ["Cacao.Language"],
        ["Cacao.Validation"] = ["Cacao.TypeSystem"],
        ["Cacao.Execution"] = ["Cacao.Validation", "Cacao.DataLoader"],
        ["Cacao.AspNetCore"] = ["Cacao.Execution"],
        ["Cacao.Authorization"] = ["Cacao.Execution"],
        ["Cacao.Data"] = ["Cacao.Execution"],
        ["Cacao.Data.EntityFramework"] = ["Cacao.Data"],
        ["Cacao.Subscriptions.Redis"] = ["Cacao.Execution"],
        ["Cacao.Federation.Composition"] = ["Cacao.TypeSystem"],
        ["Cacao.Federation.Planning"] = ["Cacao.TypeSystem"],
        ["Cacao.Federation.Execution"] = ["Cacao.Federation.Planning", "Cacao.Execution"],
        ["Cacao.Federation.AspNetCore"] =
            ["Cacao.Federation.Execution", "Cacao.Federation.Composition", "Cacao.AspNetCore"],
        ["Cacao.CommandLine"] = ["Cacao.Federation.Composition", "Cacao.Federation.Planning", "Cacao.Validation"],
    };

    private static readonly string[] s_subgraph =
    [
        "Cacao.AspNetCore", "Cacao.Authorization", "Cacao.Data.EntityFramework", "Cacao.Subscriptions.Redis",
        "EShop.ServiceDefaults", "EShop.Contracts",
    ];

    private static readonly Dictionary<string, string[]> s_hosts = new()
    {
        ["EShop.Contracts"] = [],
        ["EShop.ServiceDefaults"] =
        [
            "Cacao.AspNetCore", "Cacao.Authorization", "Cacao.Data.EntityFramework", "Cacao.Subscriptions.Redis", "EShop.Contracts",
        ],
        ["EShop.Gateway"] = ["Cacao.Federation.AspNetCore", "EShop.ServiceDefaults"],
        ["EShop.LocalServers"] = [],
    };

    /// <summary>Where subgraphs are: those of the shop and the example of the recipes.</summary>
    public static IReadOnlyList<string> SubgraphFolders { get; } = ["subgraphs", "docs/how-to"];

    /// <summary>These do no I/O and know no DI container, nor do the projects that they refer to.</summary>
    public static IReadOnlyList<string> PureProjects { get; } =
    [
        "Cacao.Language", "Cacao.DataLoader", "Cacao.TypeSystem", "Cacao.Validation",
        "Cacao.Federation.Composition", "Cacao.Federation.Planning",
    ];

    /// <summary>One line per reference that the table does not allow.</summary>
    public static IEnumerable<string> Violations(ProjectFile project)
    {
        foreach (var reference in project.References.Except(AllowedFor(project)).Order())
        {
            yield return $"{project.Name} may not refer to {reference}";
        }

        foreach (var analyzer in project.Analyzers.Where(analyzer => analyzer != "Cacao.Generators"))
        {
            yield return $"{project.Name} may not use {analyzer} as an analyzer";
        }

        if (!PureProjects.Contains(project.Name))
        {
            yield break;
        }

        foreach (var dependency in project.Packages.Concat(project.Frameworks).Order())
        {
            yield return $"{project.Name} is pure and may not depend on {dependency}";
        }
    }

    private static string[] AllowedFor(ProjectFile project)
    {
        if (s_hosts.TryGetValue(project.Name, out var host))
        {
            return host;
        }

        if (SubgraphFolders.Any(folder => project.Folder.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            return s_subgraph;
        }

        // A project that nobody entered into the table has no arrows yet.
        return s_engine.GetValueOrDefault(project.Name, []);
    }
}

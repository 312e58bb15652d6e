using EShop.TestKit;

namespace EShop.Architecture.Tests;

/// <summary>The project's own files, without what builds and tools leave behind.</summary>
public static class SourceTree
{
    private static readonly HashSet<string> s_skipped =
        ["bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root => RepositoryRoot.FullPath;

    public static IReadOnlyList<ProjectFile> Projects { get; } = [.. Files(".csproj").Select(ProjectFile.Load)];

    /// <summary>The full paths of the files with an extension below a folder of the project.</summary>
    public static IEnumerable<string> Files(string extension, string folder = "")
        => Walk(Path.Combine(Root, folder)).Where(file => file.EndsWith(extension, StringComparison.Ordinal)).Order();

    /// <summary>C# files that people wrote.</summary>
    public static IEnumerable<string> Sources(string folder = "")
        => Files(".cs", folder).Where(file => !file.Contains("/Migrations/") && !file.EndsWith(".g.cs"));

    /// <summary>What subgraphs are written in; without the few files that only HotChocolate compiles.</summary>
    public static IEnumerable<string> SubgraphSources()
        => ProjectArrows.SubgraphFolders.SelectMany(Sources)
            .Where(file => !Relative(file).StartsWith("subgraphs/HotChocolate/", StringComparison.Ordinal));

    public static IEnumerable<string> Folders() => WalkFolders(Root).Select(Relative);

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    private static IEnumerable<string> Walk(string folder)
        => Directory.Exists(folder) ? WalkFolders(folder).Prepend(folder).SelectMany(Directory.EnumerateFiles) : [];

    private static IEnumerable<string> WalkFolders(string folder)
        => Directory.EnumerateDirectories(folder)
            .Where(child => Path.GetFileName(child) is var name && !name.StartsWith('.') && !s_skipped.Contains(name))
            .SelectMany(child => WalkFolders(child).Prepend(child));
}

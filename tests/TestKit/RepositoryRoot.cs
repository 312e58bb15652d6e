namespace EShop.TestKit;

/// <summary>The folder of <c>EShop.sln</c>, for tests that read the project's own files.</summary>
public static class RepositoryRoot
{
    /// <summary>What deterministic builds put in place of the root in the paths that they compile in.</summary>
    private const string DeterministicRoot = "/_/";

    /// <summary>The full path.</summary>
    public static string FullPath { get; } = Find();

    /// <summary>The place on this machine of a path that the compiler filled in.</summary>
    public static string Resolve(string compiledPath)
        => (compiledPath + "/").StartsWith(DeterministicRoot, StringComparison.Ordinal)
            ? Path.Combine(FullPath, compiledPath[DeterministicRoot.Length..])
            : compiledPath;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EShop.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"EShop.sln was not found above {AppContext.BaseDirectory}");
    }
}

namespace EShop.Architecture.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution_and_every_entry_exists()
    {
        var entries = File.ReadLines(Path.Combine(SourceTree.Root, "EShop.sln"))
            .Where(line => line.StartsWith("Project(", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/'))
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.Equal(SourceTree.Files(".csproj").Select(SourceTree.Relative), entries.Order());
    }

    [Fact]
    public void Versions_are_written_in_one_place()
        => Assert.All(
            SourceTree.Files(".csproj"),
            file => Assert.DoesNotMatch("<PackageReference[^>]* Version=", File.ReadAllText(file)));
}

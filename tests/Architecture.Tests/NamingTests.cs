using System.Text.RegularExpressions;

namespace EShop.Architecture.Tests;

public sealed partial class NamingTests
{
    private static readonly string[] s_bannedFolders = ["Helpers", "Utils", "Utilities", "Common", "Misc", "Shared"];
    private static readonly string[] s_bannedSuffixes = ["Helper", "Helpers", "Utils", "Util", "Manager"];

    // Files whose name the compiler or the platform gives.
    private static readonly string[] s_withoutType = ["Program", "AssemblyInfo", "GlobalUsings"];

    [Fact]
    public void No_folder_is_a_drawer_for_leftovers()
        => Assert.DoesNotContain(SourceTree.Folders(), folder => s_bannedFolders.Contains(Path.GetFileName(folder)));

    [Fact]
    public void No_file_name_hides_what_the_type_is()
        => Assert.Empty(SourceTree.Sources()
            .Where(file => TypeOf(file) is "Extensions" or "Constants"
                || s_bannedSuffixes.Any(suffix => TypeOf(file).EndsWith(suffix, StringComparison.Ordinal)))
            .Select(SourceTree.Relative));

    [Fact]
    public void A_file_is_named_after_the_type_that_it_declares()
        => Assert.Empty(SourceTree.Sources()
            .Where(file => !s_withoutType.Contains(TypeOf(file)) && !DeclaredTypes(file).Contains(TypeOf(file)))
            .Select(SourceTree.Relative));

    [Fact]
    public void A_file_name_occurs_once_per_project()
    {
        var projects = SourceTree.Projects.OrderByDescending(project => project.Folder.Length).ToList();
        var duplicates = SourceTree.Sources().Select(SourceTree.Relative)
            .GroupBy(file => (
                projects.FirstOrDefault(project => file.StartsWith(project.Folder + "/"))?.Name, Path.GetFileName(file)))
            .Where(group => group.Count() > 1);

        Assert.Empty(duplicates.Select(group => string.Join(" = ", group)));
    }

    [Fact]
    public void A_program_is_a_page()
        => Assert.All(
            SourceTree.Sources().Where(file => Path.GetFileName(file) == "Program.cs"),
            file => Assert.InRange(File.ReadLines(file).Count(), 1, 40));

    [Theory]
    [InlineData("public sealed record Price(decimal Amount);", "Price")]
    [InlineData("internal readonly ref struct Utf8Reader\n{", "Utf8Reader")]
    [InlineData("public readonly record struct Money(long Cents);", "Money")]
    [InlineData("public delegate Task<int> Count<T>(T of);", "Count")]
    public void Declarations_are_recognised(string source, string type)
        => Assert.Equal([type], Declaration().Matches(source).Select(match => match.Groups["name"].Value));

    // "ProductQueries.Paging.cs" holds an aspect of ProductQueries.
    private static string TypeOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static HashSet<string> DeclaredTypes(string file)
        => Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*"
        + @"(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum|delegate\s+[\w<>\[\],.? ]+?)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

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
        => RuleAssert.NoViolations(
            SourceTree.Folders().Where(folder => s_bannedFolders.Contains(Path.GetFileName(folder))));

    [Fact]
    public void No_file_name_hides_what_the_type_is()
        => RuleAssert.NoViolations(SourceTree.Sources()
            .Where(file => TypeOf(file) is "Extensions" or "Constants"
                || s_bannedSuffixes.Any(suffix => TypeOf(file).EndsWith(suffix, StringComparison.Ordinal)))
            .Select(SourceTree.Relative));

    [Fact]
    public void A_file_is_named_after_the_type_or_the_family_that_it_declares()
        => RuleAssert.NoViolations(SourceTree.Sources()
            .Where(file => !s_withoutType.Contains(TypeOf(file))
                && !IsNameOf(TypeOf(file), DeclaredTypes(File.ReadAllText(file))))
            .Select(SourceTree.Relative));

    [Fact]
    public void A_file_name_occurs_once_per_project()
    {
        var projects = SourceTree.Projects.OrderByDescending(project => project.Folder.Length).ToList();
        var duplicates = SourceTree.Sources().Select(SourceTree.Relative)
            .GroupBy(file => (
                projects.FirstOrDefault(project => file.StartsWith(project.Folder + "/"))?.Name, Path.GetFileName(file)))
            .Where(group => group.Count() > 1);

        RuleAssert.NoViolations(duplicates.Select(group => string.Join(" = ", group)));
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
    [InlineData("public delegate Task<Page<int, string>> Count<T>(T of);", "Count")]
    public void Declarations_are_recognised(string source, string type)
        => Assert.Equal([type], DeclaredTypes(source).Select(declared => declared.Name));

    [Theory]
    [InlineData("Price", "public record Price;\npublic record Amount;", true)]
    [InlineData("Prices", "public record Price;\npublic record Amount;", false)]
    [InlineData("NumberNodes", "class IntNode;\nclass FloatNode;", true)]
    [InlineData("NumberNodes", "class IntNode;\nclass FloatReader;", false)]
    [InlineData("CacheEntries", "class FileEntry;\nclass FolderEntry;\nstruct EntryKey;", true)]
    [InlineData("Delegates", "public delegate void Visit(int of);", true)]
    [InlineData("Delegates", "public delegate void Visit(int of);\nclass Visitor;", false)]
    public void A_family_shares_its_last_word(string fileName, string source, bool expected)
        => Assert.Equal(expected, IsNameOf(fileName, DeclaredTypes(source)));

    // "ProductQueries.Paging.cs" holds an aspect of ProductQueries, "Batch{TKey,TValue}.cs" the generic Batch.
    private static string TypeOf(string file) => Path.GetFileName(file).Split('.', '{')[0];

    // "NumberValueNodes.cs" may hold IntValueNode and FloatValueNode, "Delegates.cs" the delegates of its folder.
    private static bool IsNameOf(string fileName, IReadOnlyCollection<(string Name, bool IsDelegate)> types)
    {
        var word = LastWord().Match(fileName).Groups["singular"].Value;
        var family = word.EndsWith("ie", StringComparison.Ordinal) ? word[..^2] + "y" : word;
        return types.Any(type => type.Name == fileName)
            || (family.Length > 0 && IsMost(types, type => IsMember(type.Name, family, word + "s")))
            || (family == "Delegate" && IsMost(types, type => type.IsDelegate));
    }

    private static bool IsMember(string type, string singular, string plural)
        => type.EndsWith(singular, StringComparison.Ordinal) || type.EndsWith(plural, StringComparison.Ordinal);

    // A family may bring along a small type that only it needs.
    private static bool IsMost<T>(IReadOnlyCollection<T> types, Func<T, bool> isMember)
        => types.Count(isMember) * 2 > types.Count;

    private static List<(string Name, bool IsDelegate)> DeclaredTypes(string source)
        => [.. Declaration().Matches(source).Select(
            match => (match.Groups["name"].Value, match.Groups["delegate"].Success))];

    [GeneratedRegex("(?<singular>[A-Z][a-z]+)s$")]
    private static partial Regex LastWord();

    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*"
        + @"(?:(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum)\s+(?<name>\w+)"
        + @"|(?<delegate>delegate)\s[^(]*?(?<name>\w+)\s*(?:<[^<>()]*>)?\()",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

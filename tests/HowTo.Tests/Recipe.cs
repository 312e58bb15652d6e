using System.Text.RegularExpressions;
using EShop.TestKit;

namespace EShop.HowTo.Tests;

/// <summary>A recipe of docs/how-to and the code that it shows.</summary>
public sealed partial record Recipe(string Name, string Text)
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.FullPath, "docs", "how-to");

    /// <summary>All recipes.</summary>
    public static IEnumerable<Recipe> All => Directory.EnumerateFiles(s_folder, "*.md")
        .Order()
        .Select(file => new Recipe(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    /// <summary>The code blocks whose first line names a file of the example.</summary>
    public IEnumerable<(string File, string Code)> Code => CodeBlock().Matches(Text)
        .Select(match => (match.Groups["file"].Value, match.Groups["code"].Value));

    /// <summary>The links to other files of the repository.</summary>
    public IEnumerable<string> Links => Link().Matches(Text)
        .Select(match => match.Groups["path"].Value)
        .Where(path => !path.Contains("://", StringComparison.Ordinal));

    /// <summary>The full path of a file that a recipe names.</summary>
    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(s_folder, file));

    [GeneratedRegex(@"^ *```\w+ (?<file>\S+)\n(?<code>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)")]
    private static partial Regex Link();
}

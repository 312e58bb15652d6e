using System.Text.RegularExpressions;

namespace EShop.Architecture.Tests;

/// <summary>The public names of the engine that a subgraph can use: types, attributes, extension methods.</summary>
public static partial class EngineNames
{
    private static readonly string[] s_projects =
    [
        "AspNetCore", "Authorization", "Data", "Data.EntityFramework", "DataLoader", "Execution", "Subscriptions.Redis", "TypeSystem",
    ];

    /// <summary>Attributes without the suffix.</summary>
    public static IReadOnlySet<string> All { get; } = s_projects
        .SelectMany(project => SourceTree.Sources("engine/" + project))
        .Select(File.ReadAllText)
        .SelectMany(source => PublicType().Matches(source).Concat(ExtensionMethod().Matches(source)))
        .Select(match => WithoutSuffix(match.Groups["name"].Value))
        .ToHashSet();

    /// <summary>The names in a source, without its comments and strings.</summary>
    public static IEnumerable<string> In(string source)
        => Identifier().Matches(CommentOrString().Replace(source, " ")).Select(match => match.Value).Distinct();

    /// <summary>The names of the types that a source declares.</summary>
    public static IEnumerable<string> DeclaredIn(string source)
        => AnyType().Matches(source).Select(match => match.Groups["name"].Value);

    private static string WithoutSuffix(string name)
        => name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;

    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:class|record(?: struct)?|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(?:class|record(?: struct)?|struct|interface|enum) (?<name>\w+)")]
    private static partial Regex AnyType();

    [GeneratedRegex(@"\b(?<name>[A-Z]\w*)(?:<[\w\s,]*>)?\(\s*this ")]
    private static partial Regex ExtensionMethod();

    [GeneratedRegex("\"\"\".*?\"\"\"|\"[^\"\\n]*\"|//[^\\n]*", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*|(?<=\.)[A-Z]\w*(?=[<(])")]
    private static partial Regex Identifier();
}

using System.Xml.Linq;

namespace EShop.Architecture.Tests;

/// <summary>
/// What a project file refers to, together with the <c>Directory.Build.props</c> and <c>.targets</c> above it. Conditions
/// are ignored: a reference counts when any build may have it.
/// </summary>
public sealed record ProjectFile(
    string Name,
    string Folder,
    IReadOnlySet<string> References,
    IReadOnlySet<string> Analyzers,
    IReadOnlySet<string> Packages,
    IReadOnlySet<string> Frameworks)
{
    public static ProjectFile Load(string path)
    {
        var elements = ImportedFiles(path).Append(path).SelectMany(Items).ToList();
        var projects = elements.Where(item => item.Name.LocalName == "ProjectReference").ToLookup(
            item => (string?)item.Attribute("OutputItemType") == "Analyzer", IncludedProject);
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(path),
            SourceTree.Relative(Path.GetDirectoryName(path)!),
            projects[false].ToHashSet(),
            projects[true].ToHashSet(),
            Includes(elements, "PackageReference"),
            Includes(elements, "FrameworkReference"));
    }

    public override string ToString() => Name;

    private static IEnumerable<XElement> Items(string path)
        => XDocument.Load(path).Descendants().Where(element => element.Attribute("Include") is not null);

    private static string IncludedProject(XElement item)
        => Path.GetFileNameWithoutExtension(((string)item.Attribute("Include")!).Replace('\\', '/'));

    private static HashSet<string> Includes(IEnumerable<XElement> items, string kind)
        => items.Where(item => item.Name.LocalName == kind).Select(item => (string)item.Attribute("Include")!).ToHashSet();

    private static IEnumerable<string> ImportedFiles(string path)
    {
        for (var folder = Path.GetDirectoryName(path)!; folder.Length >= SourceTree.Root.Length;
            folder = Path.GetDirectoryName(folder)!)
        {
            foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets" })
            {
                if (File.Exists(Path.Combine(folder, name)))
                {
                    yield return Path.Combine(folder, name);
                }
            }
        }
    }
}

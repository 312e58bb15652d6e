using System.Globalization;

namespace Cacao.CommandLine.Files;

/// <summary>A folder with every published version of the supergraph and, as <c>supergraph.graphqls</c>, a copy of the one in use.
/// Gateways read that file; it is replaced as a whole, so that none ever sees half of it.</summary>
internal sealed class SchemaStore(string folder)
{
    private const string Extension = ".graphqls";

    private string Versions => System.IO.Path.Combine(folder, "versions");

    private string Current => System.IO.Path.Combine(folder, "current");

    /// <summary>The file that gateways read.</summary>
    public string SupergraphFile => System.IO.Path.Combine(folder, "supergraph" + Extension);

    /// <summary>The number of the version in use; 0 when nothing was published yet.</summary>
    public int CurrentVersion =>
        TextFile.ReadIfExists(Current) is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The published versions in order.</summary>
    public IReadOnlyList<int> All => Directory.Exists(Versions)
        ?
        [
            .. Directory.GetFiles(Versions, "*" + Extension)
                .Select(file => int.Parse(System.IO.Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture))
                .Order(),
        ]
        : [];

    /// <summary>The text of a version.</summary>
    /// <exception cref="CommandException">There is no such version.</exception>
    public string Read(int version) => TextFile.ReadIfExists(FileOf(version))
        ?? throw new CommandException($"{folder} has no version {version}; it has {string.Join(", ", All)}.");

    /// <summary>Keeps a text as the next version and takes it into use.</summary>
    /// <returns>The number of the version; that of the present one when nothing has changed.</returns>
    public int Publish(string text)
    {
        var current = CurrentVersion;
        if (current > 0 && Read(current) == text)
        {
            return current;
        }

        var version = All.LastOrDefault() + 1;
        TextFile.Write(FileOf(version), text);
        Use(version);
        return version;
    }

    /// <summary>Takes a version into use.</summary>
    public void Use(int version)
    {
        TextFile.Replace(SupergraphFile, Read(version));
        TextFile.Replace(Current, version.ToString(CultureInfo.InvariantCulture));
    }

    private string FileOf(int version) =>
        System.IO.Path.Combine(Versions, version.ToString("D6", CultureInfo.InvariantCulture) + Extension);
}

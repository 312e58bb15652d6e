using System.Runtime.CompilerServices;

namespace EShop.TestKit;

/// <summary>
/// Compares a value with the text kept in <c>__snapshots__/&lt;Class&gt;.&lt;Method&gt;.snap</c> beside the test file.
/// A missing snapshot is written, except when <c>CI=true</c>: there it fails, because nobody would review it. A
/// different value is written to <c>__snapshots__/__mismatch__/</c>; to accept it, move it over the snapshot.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares a value with its snapshot.</summary>
    /// <param name="value">A string is compared as it is, everything else as indented JSON.</param>
    /// <param name="nameExtension">Tells several snapshots of one test apart, e.g. the case of a theory.</param>
    /// <param name="testFile">Filled in by the compiler; the file is named after the test class.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    /// <exception cref="SnapshotException">The value differs, or there is no snapshot and <c>CI=true</c>.</exception>
    public static void Match(
        object? value,
        string? nameExtension = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        var extension = nameExtension is null ? "" : "_" + nameExtension;
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}{extension}.snap";
        var folder = Path.Combine(RepositoryRoot.Resolve(Path.GetDirectoryName(testFile)!), "__snapshots__");
        Compare(SnapshotText.Of(value), folder, name, Environment.GetEnvironmentVariable("CI") == "true");
    }

    /// <summary>Compares this value with its snapshot; see <see cref="Match"/>.</summary>
    public static void MatchSnapshot(
        this object? value,
        string? nameExtension = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
        => Match(value, nameExtension, testFile, testMethod);

    internal static void Compare(string actual, string folder, string name, bool mustExist)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            if (mustExist)
            {
                throw new SnapshotException(
                    $"The snapshot {file} does not exist. Run the test without CI=true and commit the file.", actual);
            }

            Write(file, actual);
            return;
        }

        var mismatch = Path.Combine(folder, "__mismatch__", name);
        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (expected == actual)
        {
            if (File.Exists(mismatch))
            {
                File.Delete(mismatch);
            }

            return;
        }

        Write(mismatch, actual);
        throw SnapshotException.Differs(file, expected, actual);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

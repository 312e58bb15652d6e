using EShop.TestKit;

namespace EShop.Schemas.Tests;

/// <summary>A schema file below <c>schema/</c>, which people review before it changes.</summary>
internal static class CommittedSchema
{
    /// <summary>Fails when the file has another text, and leaves the new text in <c>schema/__mismatch__</c>.</summary>
    public static void Match(string file, string text)
    {
        var folder = Path.Combine(RepositoryRoot.FullPath, "schema");
        var committed = Path.Combine(folder, file);
        var mismatch = Path.Combine(folder, "__mismatch__", file);
        text = text.TrimEnd('\n') + "\n";

        if (File.Exists(committed) && File.ReadAllText(committed).ReplaceLineEndings("\n") == text)
        {
            if (File.Exists(mismatch))
            {
                File.Delete(mismatch);
            }

            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(mismatch)!);
        File.WriteAllText(mismatch, text);
        Assert.Fail($"schema/{file} is not what the code says. If the change is intended, move {mismatch} over it.");
    }
}

namespace EShop.AppHost;

/// <summary>The folder of the project's sources, or the current folder when the program runs elsewhere.</summary>
internal static class ProjectFolder
{
    public static string FullPath { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EShop.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}

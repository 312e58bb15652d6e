using Microsoft.Extensions.FileProviders;

namespace EShop.Gateway.Ide;

/// <summary>The files of Banana Cake Pop that the build puts beside the gateway when Node.js is installed.</summary>
public sealed class IdeFiles
{
    private const string FolderName = "ide";

    private readonly string _folder;

    private IdeFiles(string folder)
    {
        _folder = folder;
    }

    /// <summary>False when the gateway was built without Node.js.</summary>
    public bool Exist => File.Exists(IndexPage);

    /// <summary>The page that loads everything else, by relative addresses.</summary>
    public string IndexPage => Path.Combine(_folder, "index.html");

    /// <summary>The files beside the running program.</summary>
    public static IdeFiles BesideProgram() => new(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <summary>The files in a folder of the caller's choice.</summary>
    public static IdeFiles In(string folder) => new(Path.GetFullPath(folder));

    /// <summary>Gives the files to the static file middleware.</summary>
    public IFileProvider ToFileProvider() => new PhysicalFileProvider(_folder);
}

using System.Runtime.InteropServices;

namespace EShop.LocalServers;

/// <summary>The <c>dotnet</c> executable that runs this process.</summary>
public static class DotnetHost
{
    /// <summary>The full path: <c>root/shared/Microsoft.NETCore.App/version/</c> leads to <c>root/dotnet</c>.</summary>
    public static string FullPath { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
}

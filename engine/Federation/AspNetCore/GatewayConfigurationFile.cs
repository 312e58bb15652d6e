using Cacao.Federation.Composition.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Cacao.Federation.AspNetCore;

/// <summary>Finds the gateway's configuration file and puts it below the other sources of configuration.</summary>
internal static class GatewayConfigurationFile
{
    public const string DefaultName = "fusion-config.json";
    private const string PathKey = "FusionConfig";

    /// <summary>Adds the file that the configuration key <c>FusionConfig</c> names, else the nearest
    /// <c>fusion-config.json</c> in the content root or above.</summary>
    /// <returns>The folder of the file.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FusionConfigurationException">The file is no valid configuration.</exception>
    public static string AddTo(IHostApplicationBuilder builder)
    {
        var path = builder.Configuration[PathKey] is { Length: > 0 } given
            ? System.IO.Path.GetFullPath(given)
            : FindAbove(builder.Environment.ContentRootPath) ?? FindAbove(AppContext.BaseDirectory);
        if (path is null || !File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The gateway needs a {DefaultName}: put it into the working folder or one above, or name it with {PathKey}=<path>.",
                path ?? DefaultName);
        }

        // Inserted first: what the environment and the command line say comes later and wins.
        var file = new ConfigurationBuilder()
            .AddJsonFile(path, optional: false)
            .AddInMemoryCollection(ResolveUrls(path, builder.Environment.EnvironmentName));
        builder.Configuration.Sources.Insert(0, file.Sources[0]);
        builder.Configuration.Sources.Insert(1, file.Sources[1]);
        return System.IO.Path.GetDirectoryName(path)!;
    }

    // Reads the file as the command line does: its errors are reported here, and its URLs get their variables' values.
    private static IEnumerable<KeyValuePair<string, string?>> ResolveUrls(string path, string environment)
    {
        var configuration = FusionConfiguration.Parse(File.ReadAllText(path), path);
        var urls = configuration.Environments.Keys.FirstOrDefault(
            name => name.Equals(environment, StringComparison.OrdinalIgnoreCase));
        return configuration.Subgraphs.Select(subgraph => KeyValuePair.Create(
            $"Subgraphs:{subgraph.Name}:Url",
            (string?)configuration.ResolveUrl(subgraph.Name, urls, Environment.GetEnvironmentVariable).ToString()));
    }

    private static string? FindAbove(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            var candidate = System.IO.Path.Combine(directory.FullName, DefaultName);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

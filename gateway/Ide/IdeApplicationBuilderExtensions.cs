using Microsoft.AspNetCore.StaticFiles;

namespace EShop.Gateway.Ide;

/// <summary>Puts the GraphQL IDE in front of the GraphQL endpoint.</summary>
public static class IdeApplicationBuilderExtensions
{
    /// <summary>Serves the IDE to browsers that open the endpoint, and its files below the endpoint.</summary>
    /// <param name="app">The application; its GraphQL endpoint is at <paramref name="path"/>.</param>
    /// <param name="files">Where the IDE's files are.</param>
    /// <param name="path">The path of the GraphQL endpoint, without a slash at its end.</param>
    public static IApplicationBuilder UseIde(this IApplicationBuilder app, IdeFiles files, string path = "/graphql")
    {
        app.UseMiddleware<IdeMiddleware>(files, new PathString(path));
        return files.Exist ? app.UseStaticFiles(ServeFiles(files, path)) : app;
    }

    private static StaticFileOptions ServeFiles(IdeFiles files, string path)
    {
        var contentTypes = new FileExtensionContentTypeProvider();
        contentTypes.Mappings[".webmanifest"] = "application/manifest+json";
        return new StaticFileOptions
        {
            FileProvider = files.ToFileProvider(),
            RequestPath = path,
            ContentTypeProvider = contentTypes,
            // The licence and its notices are text files with the package.
            DefaultContentType = "text/plain",
            ServeUnknownFileTypes = true,
            OnPrepareResponse = SetCaching,
        };
    }

    private static void SetCaching(StaticFileResponseContext file)
    {
        // The names of the files below static/ hold a hash of their content.
        var isHashed = file.Context.Request.Path.Value!.Contains("/static/", StringComparison.Ordinal);
        file.Context.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        file.Context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}

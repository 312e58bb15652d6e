using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace EShop.Gateway.Ide;

/// <summary>
/// Answers browsers that open the GraphQL endpoint with the IDE: a GET that accepts <c>text/html</c> and carries no
/// query string. Every other request goes on to the GraphQL endpoint.
/// </summary>
internal sealed class IdeMiddleware(RequestDelegate next, IdeFiles files, PathString path)
{
    private const string ConfigurationFile = "/bcp-config.json";

    private static readonly IdeConfiguration s_configuration = new();
    private static readonly MediaTypeHeaderValue s_html = new(MediaTypeNames.Text.Html);

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method)
            || !context.Request.Path.StartsWithSegments(path, out var rest))
        {
            return next(context);
        }

        if (rest == ConfigurationFile)
        {
            return context.Response.WriteAsJsonAsync(s_configuration, context.RequestAborted);
        }

        var asksForPage = (!rest.HasValue || rest == "/")
            && !context.Request.QueryString.HasValue
            && AcceptsHtml(context.Request);
        return asksForPage ? ShowPageAsync(context, rest) : next(context);
    }

    private static bool AcceptsHtml(HttpRequest request)
        => request.GetTypedHeaders().Accept.Any(accepted => !accepted.MatchesAllTypes && s_html.IsSubsetOf(accepted));

    private Task ShowPageAsync(HttpContext context, PathString rest)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (!rest.HasValue)
        {
            // The page names its files relative to itself, so that its own address must end with a slash.
            context.Response.Redirect($"{context.Request.PathBase}{path}/");
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        return files.Exist
            ? context.Response.SendFileAsync(files.IndexPage, context.RequestAborted)
            : context.Response.WriteAsync(MissingIdePage.Html, context.RequestAborted);
    }
}

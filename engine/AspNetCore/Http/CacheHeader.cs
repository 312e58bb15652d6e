using System.Globalization;
using Cacao.Caching;
using Cacao.Execution;
using Cacao.Language;
using Cacao.Types;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>Tells caches how long they may keep an answer.</summary>
internal static class CacheHeader
{
    /// <summary>Sets <c>Cache-Control</c> for an answer without errors to a request that caches can recognise.</summary>
    public static void Set(HttpContext context, Schema schema, ParsedRequest request, IOperationResult result)
    {
        if (result is not { Outcome: OperationOutcome.Executed, Errors.Count: 0, HasNext: null }
            || (HttpMethods.IsPost(context.Request.Method) && !request.IsNamed)
            || schema.DirectiveTypes.Find("cacheControl") is null)
        {
            return;
        }

        var policy = CachePolicy.Of(schema, Utf8GraphQLParser.Parse(request.Document.Span), request.OperationName);
        if (policy.MaxAge == 0)
        {
            // The client's own cache may still ask whether its copy is right.
            context.Response.Headers.CacheControl = "private, no-cache";
            return;
        }

        // What a caller with credentials gets is not for others, whatever the schema says.
        var isPrivate = policy.Scope == CacheControlScope.Private || context.Request.Headers.Authorization.Count > 0;
        context.Response.Headers.CacheControl = string.Create(
            CultureInfo.InvariantCulture,
            $"{(isPrivate ? "private" : "public")}, max-age={policy.MaxAge}");
    }
}

using System.Text;
using Cacao.Execution;
using Cacao.Types;
using Cacao.Types.Sdl;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cacao.AspNetCore.Http;

/// <summary>Answers with a schema as SDL. The text is printed once per schema.</summary>
internal sealed class SchemaResponse
{
    private const string ContentType = "application/graphql; charset=utf-8";
    private Printed? _printed;

    public async ValueTask WriteAsync(HttpContext context, IRequestExecutor executor)
    {
        var printed = _printed;
        if (!ReferenceEquals(printed?.Schema, executor.Schema))
        {
            printed = _printed = Print(executor.Schema);
        }

        var response = context.Response;
        response.Headers.ETag = printed.Tag;
        if (context.Request.Headers.IfNoneMatch == printed.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = printed.Text.Length;
        response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"schema.graphql\"";
        await response.BodyWriter.WriteAsync(printed.Text, context.RequestAborted).ConfigureAwait(false);
    }

    private static Printed Print(Schema schema)
    {
        var text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema) + "\n");
        var hash = System.Security.Cryptography.SHA256.HashData(text);
        return new Printed(schema, text, $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"");
    }

    private sealed record Printed(Schema Schema, byte[] Text, string Tag);
}

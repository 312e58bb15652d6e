using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Upload</c>: a file that is a part of a multipart request. It only stands in variables and is never
/// returned.</summary>
/// <remarks>The transport puts the key of the part into the variables. Coercion yields it as a
/// <see cref="FileReference"/>, which the request turns into the <see cref="IFile"/> that resolvers receive.</remarks>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
public sealed class UploadType() : ScalarType(
    "Upload",
    "A file that is a part of a multipart request.",
    typeof(IFile),
    "https://github.com/jaydenseric/graphql-multipart-request-spec")
{
    private const string Problem = "Upload needs a file that is a part of a multipart request.";

    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = Problem;
        return false;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        var isKey = json.ValueKind == JsonValueKind.String;
        value = isKey ? new FileReference(json.GetString()!) : null;
        error = isKey ? null : Problem;
        return isKey;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = default;
        return false;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => throw new NotSupportedException("A file is no literal.");
}

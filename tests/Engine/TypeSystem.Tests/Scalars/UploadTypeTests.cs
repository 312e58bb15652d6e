using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

public class UploadTypeTests
{
    [Fact]
    public void A_variable_refers_to_a_part_by_its_key() =>
        Assert.Equal(new FileReference("0"), Coercion.Json(new UploadType(), "\"0\""));

    [Fact]
    public void Literals_and_other_json_are_refused()
    {
        Assert.False(new UploadType().TryCoerceLiteral(new StringValueNode("0", false), out _, out var error));
        Assert.StartsWith("Upload", error, StringComparison.Ordinal);
        Assert.False(new UploadType().TryCoerceInput(JsonDocument.Parse("{}").RootElement, out _, out error));
        Assert.StartsWith("Upload", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_never_returned()
    {
        Assert.False(new UploadType().TryCoerceResult(ResolvedValue.From("0"), out _));
        Assert.Throws<NotSupportedException>(() => new UploadType().ToLiteral("0"));
    }
}

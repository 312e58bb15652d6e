using System.Text.Json;
using Cacao.Language;

namespace Cacao.Types.Scalars;

public class UncheckedScalarTypeTests
{
    private static readonly UncheckedScalarType s_scalar = new("Anything", null, null);

    [Fact]
    public void Everything_passes_as_it_is()
    {
        var literal = Assert.IsType<ObjectValueNode>(Coercion.Literal(s_scalar, "{ a: 1 }"));
        Assert.Same(literal, s_scalar.ToLiteral(literal));
        Assert.Equal("[1]", Assert.IsType<JsonElement>(Coercion.Json(s_scalar, "[1]")).GetRawText());
        Assert.Equal("x", Coercion.Result(s_scalar, "x"));
    }
}

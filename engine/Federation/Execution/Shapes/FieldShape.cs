using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>One slot of an object.</summary>
internal sealed class FieldShape
{
    public FieldShape(ResultField field, CompositeShape? composite)
    {
        Field = field;
        Composite = composite;
        Name = Encoding.UTF8.GetBytes(field.ResponseName);
        var encoded = JsonEncodedText.Encode(field.ResponseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Prefix = [(byte)'"', .. encoded.EncodedUtf8Bytes, (byte)'"', (byte)':'];
        Leaf = composite is null ? LeafKinds.Of(field.Definition.Type.InnermostType) : LeafKind.Any;
        IsTypeName = field.Definition.Name == "__typename";
    }

    public ResultField Field { get; }

    public GraphQLType Type => Field.Definition.Type;

    /// <summary>The shape of the value below lists; <c>null</c> for leaves.</summary>
    public CompositeShape? Composite { get; }

    /// <summary>The response name in UTF-8.</summary>
    public byte[] Name { get; }

    /// <summary>The response name as it is written: quoted, escaped, with the colon.</summary>
    public byte[] Prefix { get; }

    /// <summary>What JSON a leaf may be.</summary>
    public LeafKind Leaf { get; }

    /// <summary>Whether the value is the name of the object's type, which the gateway knows.</summary>
    public bool IsTypeName { get; }

    /// <summary>Whether the client gets the value in a request for which some condition terms hold.</summary>
    public bool IsWritten(ulong terms) => !Field.IsHidden && Field.Condition.Holds(terms);
}

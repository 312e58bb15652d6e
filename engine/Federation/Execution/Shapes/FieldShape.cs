using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>One slot of an object.</summary>
internal sealed class FieldShape
{
    /// <param name="field">The field.</param>
    /// <param name="composite">The shapes of the value; <c>null</c> for leaves.</param>
    /// <param name="visibleEnum">The enum type that clients see, if it has fewer values than the field.</param>
    public FieldShape(ResultField field, CompositeShape? composite, EnumType? visibleEnum)
    {
        Field = field;
        Type = field.Definition.Type;
        DeniedCode = field.DeniedCode;
        Composite = composite;
        Leaf = composite is null ? new LeafShape(field.Definition.Type.InnermostType) : null;
        VisibleLeaf = visibleEnum is null ? null : new LeafShape(visibleEnum);
        var encoded = JsonEncodedText.Encode(field.ResponseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Separator = [(byte)',', (byte)'"', .. encoded.EncodedUtf8Bytes, (byte)'"', (byte)':'];
        IsTypeName = field.Definition.Name == "__typename";
    }

    public ResultField Field { get; }

    public GraphQLType Type { get; }

    /// <summary>The code of the error that the caller gets instead of the value; <c>null</c> when the value is not denied.</summary>
    public string? DeniedCode { get; }

    /// <summary>The shapes of the value below lists; <c>null</c> for leaves.</summary>
    public CompositeShape? Composite { get; }

    /// <summary>What JSON the value below lists may be; <c>null</c> for composites.</summary>
    public LeafShape? Leaf { get; }

    /// <summary>What JSON the value may be for clients to see it; <c>null</c> when they may see each.</summary>
    public LeafShape? VisibleLeaf { get; }

    /// <summary>What is written between the field before and the value: a comma, the response name quoted and escaped, and a
    /// colon.</summary>
    public byte[] Separator { get; }

    /// <summary>Whether the value is the name of the object's type, which the gateway knows.</summary>
    public bool IsTypeName { get; }

    /// <summary>Whether lookups are made out of the value.</summary>
    public bool IsInput { get; set; }

    /// <summary>Whether the client gets the value in a request for which some condition terms hold.</summary>
    public bool IsWritten(ulong terms) => !Field.IsHidden && Field.Condition.Holds(terms);
}

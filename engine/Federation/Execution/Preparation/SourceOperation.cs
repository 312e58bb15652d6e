using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>An operation as it is sent to a source schema.</summary>
internal sealed class SourceOperation
{
    private readonly (ObjectShape Shape, RequestSelections Selections, RequestField[] Fields)[] _places;

    public SourceOperation(
        OperationDefinitionNode operation,
        int pathLength,
        ImmutableArray<PreparedTarget> targets,
        RequestConditions conditions)
    {
        var text = SyntaxPrinter.Print(operation, indented: false);
        var encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        BodyStart = [.. "{\"query\":\""u8, .. encoded.EncodedUtf8Bytes, .. "\",\"variables\":"u8];
        var selectionSet = operation.SelectionSet;
        for (var i = 0; i < pathLength; i++)
        {
            selectionSet = ((FieldNode)selectionSet.Selections[0]).SelectionSet!;
        }

        _places =
        [
            .. targets.Select(t => (t, Selections: RequestSelections.From(selectionSet, t.Composite, conditions)))
                .Select(p => (p.t.Shape, p.Selections, p.Selections.GetFields(p.t.Shape))),
        ];
    }

    /// <summary>The body up to the value of <c>variables</c>.</summary>
    public byte[] BodyStart { get; }

    /// <summary>What the answer brings for each object of one of the places that the operation completes.</summary>
    /// <param name="shape">The object's shape, which tells the place.</param>
    public RequestSelections SelectionsOf(ObjectShape shape) => PlaceOf(shape).Selections;

    /// <summary>The fields of <see cref="SelectionsOf"/> that such an object gets.</summary>
    public RequestField[] FieldsOf(ObjectShape shape) => PlaceOf(shape).Fields;

    private ref readonly (ObjectShape Shape, RequestSelections Selections, RequestField[] Fields) PlaceOf(ObjectShape shape)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i].Shape == shape)
            {
                return ref _places[i];
            }
        }

        throw new InvalidOperationException($"No object of the type {shape.Type.Name} was asked for.");
    }
}
